package org.covenanttracker.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A row's place in a list that runs by day, newest first.
public record Place(LocalDate day, UUID id) {

    public static Optional<Place> parse(String key) {
        int bar = key.indexOf('|');
        if (bar < 0) return Optional.empty();
        Optional<UUID> id = Notation.id(key.substring(bar + 1));
        return Notation.date(key.substring(0, bar)).flatMap(day -> id.map(each -> new Place(day, each)));
    }

    @Override
    public String toString() {
        return day + "|" + id;
    }
}
