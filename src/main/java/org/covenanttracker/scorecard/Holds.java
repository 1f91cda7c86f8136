package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ContentHeld;
import org.covenanttracker.ledger.ContentEvent.ContentRedacted;
import org.covenanttracker.ledger.ContentEvent.ContentReleased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Restriction;

/// Words that stewards hid, for the steward's own card: no other figure depends on words.
final class Holds {

    /// No department's: whose words they are is not what is counted.
    static final UUID NOBODY = new UUID(0, 0);

    private static final Facets NONE = new Facets("-", null, null, null, null, Facets.Of.COMMITMENT);

    private record Field(long entry, String name) {}

    private final Map<Field, HeldField> fields = new HashMap<>();

    Countable apply(Recorded<?> entry, ContentEvent event) {
        HeldField field = fields.computeIfAbsent(new Field(event.entry(), event.field()), _ -> new HeldField());
        switch (event) {
            case ContentHeld _ -> field.hold(entry.on());
            case ContentReleased e -> field.release(e.ended());
            case ContentRedacted _, ContentErased _ -> field.release(Restriction.HOLD);
            case ErasureProposed _ -> {}
        }
        return field;
    }

    Collection<? extends Countable> countables() {
        return fields.values();
    }

    private static final class HeldField extends Countable {

        private int times;
        private LocalDate firstOn;
        private boolean inForce;

        void hold(LocalDate on) {
            if (firstOn == null) firstOn = on;
            times++;
            inForce = true;
        }

        void release(Restriction ended) {
            if (ended == Restriction.HOLD) inForce = false;
        }

        @Override
        List<Contribution> contributions(LocalDate asOf) {
            Marks marks = new Marks();
            if (firstOn != null) {
                marks.times(times, Counted.HELD, firstOn).addIf(inForce, Counted.HOLDS_IN_FORCE, firstOn);
            }
            return List.of(new Contribution(NOBODY, NONE, marks.sorted()));
        }

        @Override
        LocalDate nextChangeAfter(LocalDate day) {
            return null;
        }
    }
}
