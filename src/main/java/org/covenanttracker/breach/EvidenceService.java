package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.covenanttracker.breach.BreachCommand.AttachEvidence;
import org.covenanttracker.breach.evidence.CleanFile;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Upload;
import org.covenanttracker.ledger.Files;

/// Attaches files: each is cleaned first, then kept in the transaction that puts it on record.
@ApplicationScoped
class EvidenceService {

    /// A picture of some kilobytes may be hundreds of megabytes once it is drawn.
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 20;

    private final BreachService service;
    private final Files files;
    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    EvidenceService(BreachService service, Files files) {
        this.service = service;
        this.files = files;
    }

    BreachService.Attached attach(Actor actor, UUID breach, AttachEvidenceRequest said, Upload upload) {
        CleanFile file = clean(upload);
        UUID id = UUID.randomUUID();
        String name = said.name() == null ? "evidence." + file.type().extension() : said.name();
        var command = new AttachEvidence(
                id, said.visibility(), name, file.type().mediaType(), file.bytes().length, file.digest());
        return service.attach(actor, breach, command, () -> files.store(id, file.bytes()));
    }

    private CleanFile clean(Upload upload) {
        try {
            if (!desks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw Refusal.busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
        try {
            return CleanFile.of(upload.bytes(), upload.type());
        } finally {
            desks.release();
        }
    }

    byte[] read(UUID evidence) {
        return files.read(evidence).orElseThrow(() -> Refusal.notFound("This file was erased; its entry says when."));
    }
}
