package org.covenanttracker.breach;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.covenanttracker.breach.BatchResponse.Outcome;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.BodyParts;
import org.covenanttracker.http.Failure;
import org.covenanttracker.http.IdempotencyKey;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Ledger;

/// Files the breaches of a batch, each in a transaction of its own, so that one that is refused stops no
/// other. What was filed before is answered with what became of it then.
@ApplicationScoped
class BatchFiling {

    private final BreachService service;
    private final FiledItems filed;
    private final BodyParts parts;
    private final Entries entries;
    private final Ledger ledger;
    private final IdempotencyKey key;

    BatchFiling(
            BreachService service,
            FiledItems filed,
            BodyParts parts,
            Entries entries,
            Ledger ledger,
            IdempotencyKey key) {
        this.service = service;
        this.filed = filed;
        this.parts = parts;
        this.entries = entries;
        this.ledger = ledger;
        this.key = key;
    }

    BatchResponse file(Actor filer, List<JsonNode> items) {
        List<Outcome> outcomes = IntStream.range(0, items.size())
                .mapToObj(i -> outcome(() -> file(filer, items.get(i), i)))
                .toList();
        return new BatchResponse(null, outcomes);
    }

    /// In one transaction, so that limits are reached as they would be; then nothing of it is kept.
    BatchResponse tryOut(Actor filer, List<JsonNode> items) {
        List<Outcome> outcomes = ledger.tryOut(today -> items.stream()
                .map(item -> refusedOr(() -> tryOut(filer, item, today)))
                .toList());
        return new BatchResponse(true, outcomes);
    }

    private static Outcome outcome(Supplier<Outcome> filing) {
        try {
            return refusedOr(filing);
        } catch (RuntimeException failed) {
            return Outcome.refused(Failure.problem(failed));
        }
    }

    private static Outcome refusedOr(Supplier<Outcome> filing) {
        try {
            return filing.get();
        } catch (Refusal refusal) {
            return Outcome.refused(Problem.of(refusal));
        }
    }

    /// Under an `Idempotency-Key` each filing is repeated by its place in the batch: one that was refused may
    /// be put right, and the others are answered as they were.
    private Outcome file(Actor filer, JsonNode sent, int place) {
        BatchItem item = BatchItem.read(sent, parts);
        key.turnTo(place, sent.toString().getBytes(StandardCharsets.UTF_8));
        Optional<UUID> before = key.isGiven() ? Optional.empty() : filed.find(filer.id(), item);
        if (before.isPresent()) return again(before.get());
        try {
            BreachService.Filed now =
                    service.file(filer, item.request(), item.isNamed(), id -> filed.keep(filer.id(), item, id));
            Long index = now.written() == null ? null : now.written().index();
            return new Outcome(201, now.id(), index, null);
        } catch (FiledItems.AlreadyFiled meanwhile) {
            return again(filed.find(filer.id(), item).orElseThrow());
        }
    }

    private Outcome again(UUID id) {
        Long index = entries.after(-1, null, id, 1).stream()
                .map(entry -> entry.index())
                .findFirst()
                .orElse(null);
        return new Outcome(200, id, index, null);
    }

    private Outcome tryOut(Actor filer, JsonNode sent, LocalDate today) {
        BatchItem item = BatchItem.read(sent, parts);
        if (filed.find(filer.id(), item).isPresent()) return Outcome.would(200);
        UUID id = UUID.randomUUID();
        service.put(filer, id, item.request(), item.isNamed(), today);
        try {
            filed.keep(filer.id(), item, id);
            return Outcome.would(201);
        } catch (FiledItems.AlreadyFiled meanwhile) {
            return Outcome.would(200);
        }
    }
}
