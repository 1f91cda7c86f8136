package org.covenanttracker.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;

/// A card's figures by their paths, such as `timeliness.answeredOnTime`.
final class FigureValues {

    private FigureValues() {}

    /// @return each a number, a [Rate] or a [TimeToAnswer]; null where there is none
    static Map<String, Object> of(Figures figures) {
        Map<String, Object> values = new LinkedHashMap<>();
        Members.of(figures)
                .forEach((group, members) ->
                        Members.of((Record) members).forEach((name, value) -> values.put(group + "." + name, value)));
        return values;
    }

    /// The same down to single numbers, such as `timeliness.answeredOnTime.numerator`.
    static Map<String, Number> numbers(Figures figures) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        of(figures).forEach((path, value) -> {
            if (value instanceof Record parts) {
                Members.of(parts).forEach((name, part) -> numbers.put(path + "." + name, (Number) part));
            } else {
                numbers.put(path, (Number) value);
            }
        });
        return numbers;
    }
}
