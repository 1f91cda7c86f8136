package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ContentHeld;
import org.covenanttracker.ledger.ContentEvent.ContentRedacted;
import org.covenanttracker.ledger.ContentEvent.ContentReleased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;

/// What was done to one field of content, as its events tell it.
///
/// @param lastHeldBy whoever held it last, whether or not that hold goes on
record FieldState(Hold hold, UUID lastHeldBy, Redaction redaction, Proposal proposal, Erasure erasure) {

    static final FieldState UNTOUCHED = new FieldState(null, null, null, null, null);

    FieldState apply(Recorded<? extends ContentEvent> entry) {
        if (erasure != null) throw new IllegalStateException("Nothing follows an erasure: " + entry);
        UUID by = entry.actor().id();
        return switch (entry.event()) {
            case ContentHeld e -> new FieldState(new Hold(by, e.until(), e.reason()), by, redaction, proposal, null);
            case ContentReleased e -> released(e.ended());
            case ContentRedacted e ->
                new FieldState(null, lastHeldBy, new Redaction(e.spans(), e.reason()), proposal, null);
            case ErasureProposed e ->
                new FieldState(hold, lastHeldBy, redaction, new Proposal(by, entry.on(), e.ground()), null);
            case ContentErased e ->
                new FieldState(null, lastHeldBy, null, null, new Erasure(entry.version(), entry.on(), e.ground()));
        };
    }

    private FieldState released(Restriction ended) {
        return switch (ended) {
            case HOLD -> new FieldState(null, lastHeldBy, redaction, proposal, null);
            case REDACTION -> new FieldState(hold, lastHeldBy, null, proposal, null);
        };
    }

    /// A hold hides what a redaction would still show.
    ContentStatus status() {
        if (erasure != null) return ContentStatus.ERASED;
        if (hold != null) return ContentStatus.HELD;
        return redaction == null ? ContentStatus.OPEN : ContentStatus.REDACTED;
    }

    /// The first day on which the clock has something to do here, or null.
    LocalDate wakeOn() {
        return hold == null ? null : hold.until().plusDays(1);
    }

    RestrictionReason reason() {
        return switch (status()) {
            case HELD -> hold.reason();
            case REDACTED -> redaction.reason();
            case OPEN, ERASED -> null;
        };
    }

    record Hold(UUID by, LocalDate until, RestrictionReason reason) {}

    record Redaction(List<Span> spans, RestrictionReason reason) {}

    record Proposal(UUID by, LocalDate on, ErasureGround ground) {}

    /// @param version of the event that erased it
    record Erasure(int version, LocalDate on, ErasureGround ground) {}
}
