package org.covenanttracker.demo;

import java.time.LocalDate;
import java.util.Optional;

/// The days of a sample history: some eighteen months that end in the present, or begin when asked.
public record Span(LocalDate first, LocalDate last) {

    private static final LocalDate COVENANT_AGREED = LocalDate.of(2025, 7, 17);
    private static final int DAYS = 548;

    /// @param firstDay as asked for; without it the history ends on the present day, and does not
    ///     begin before there was a Covenant
    public static Span of(Optional<LocalDate> firstDay, LocalDate present) {
        return firstDay.map(first -> new Span(first, first.plusDays(DAYS))).orElseGet(() -> endingOn(present));
    }

    private static Span endingOn(LocalDate present) {
        LocalDate first = present.minusDays(DAYS);
        return new Span(first.isBefore(COVENANT_AGREED) ? COVENANT_AGREED : first, present);
    }
}
