package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;

/// A file attached to a breach.
///
/// @param byFiler else by the department that it was before then
/// @param offered to whom it may be shown at most, as its owner said
/// @param shown to whom it is shown: to the public, or from an unnamed filer to anyone, only by a steward
record EvidenceNote(UUID id, int version, LocalDate on, boolean byFiler, Visibility offered, Visibility shown) {

    /// The field whose words commit to the file: who erases them destroys it, who holds them hides it.
    static final String DIGEST = "digest";

    static EvidenceNote of(EvidenceAttached event, Recorded<?> entry, boolean filerIsNamed) {
        boolean byFiler = entry.actor().is(Role.ORGANISATION);
        Visibility first = byFiler && !filerIsNamed ? Visibility.STEWARD : Visibility.PARTIES;
        return new EvidenceNote(
                event.evidence(),
                entry.version(),
                entry.on(),
                byFiler,
                event.visibility(),
                event.visibility().compareTo(first) < 0 ? event.visibility() : first);
    }

    EvidenceNote shownTo(Visibility audience) {
        return new EvidenceNote(id, version, on, byFiler, offered, audience);
    }

    boolean isShownTo(Visibility audience) {
        return shown.compareTo(audience) >= 0;
    }
}
