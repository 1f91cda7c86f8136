package org.covenanttracker.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.register.Mission;

/// What happens to a commitment. One stream each; the first event is always its making.
public sealed interface CommitmentEvent extends Event {

    List<String> WORDING = List.of("title", "description", "measureUnit");

    /// Those of its content fields that the public may read: the department's all, of a third party's, which
    /// nobody screens, none.
    default List<String> publicFields() {
        return contentFields();
    }

    /// @param edition that the signs are cited from
    /// @param baseline and target, in the unit that is content; null where nothing is measured
    record CommitmentMade(
            UUID department,
            String edition,
            List<String> signs,
            Mission mission,
            LocalDate dueOn,
            BigDecimal baseline,
            BigDecimal target)
            implements CommitmentEvent {
        @Override
        public List<String> contentFields() {
            return WORDING;
        }
    }

    /// The whole new wording; the old one stays on record.
    record CommitmentRevised(
            String edition, List<String> signs, LocalDate dueOn, BigDecimal baseline, BigDecimal target)
            implements CommitmentEvent {
        @Override
        public List<String> contentFields() {
            return List.of("title", "description", "measureUnit", "reason");
        }
    }

    record ProgressReported(CommitmentStatus status) implements CommitmentEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record CommitmentAssessed(CommitmentStatus status) implements CommitmentEvent {
        @Override
        public List<String> publicFields() {
            return List.of();
        }

        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record CommitmentWithdrawn() implements CommitmentEvent {
        @Override
        public List<String> contentFields() {
            return List.of("reason");
        }
    }
}
