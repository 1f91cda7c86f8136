package org.covenanttracker.http;

import java.util.List;
import java.util.function.Function;

/// A page of a list as read from the store: one row more than asked for tells whether there is a
/// next one.
public record Page<T>(List<T> items, String lastKey) {

    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) return new Page<>(oneMore, null);
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()));
    }
}
