package org.covenanttracker.scorecard;

import java.util.HashMap;
import java.util.Map;
import org.covenanttracker.breach.BreachEvent.BreachFiled;

/// Each value once, however many leaves it stands in: days, codes and ids would else be a third of what the
/// cases of a large ledger hold.
final class Once {

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // what equals a value is of its class
    <T> T of(T value) {
        if (value == null) return null;
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    BreachFiled filing(BreachFiled event) {
        return new BreachFiled(
                of(event.department()),
                of(event.edition()),
                of(event.sign()),
                of(event.quarter()),
                of(event.occurredOn()),
                of(event.commitment()),
                event.mission(),
                event.nation());
    }
}
