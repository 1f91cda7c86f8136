package org.covenanttracker.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpanTest {

    private static final LocalDate COVENANT = LocalDate.of(2025, 7, 17);

    @Test
    void a_history_ends_on_the_present_day_after_eighteen_months() {
        LocalDate present = LocalDate.of(2028, 1, 10);
        assertEquals(new Span(LocalDate.of(2026, 7, 11), present), Span.of(Optional.empty(), present));
    }

    @Test
    void a_history_does_not_begin_before_the_covenant() {
        LocalDate present = LocalDate.of(2026, 11, 22);
        assertEquals(new Span(COVENANT, present), Span.of(Optional.empty(), present));
    }

    @Test
    void a_history_begins_on_the_day_asked_for_whatever_day_it_is() {
        LocalDate first = LocalDate.of(2026, 12, 18);
        assertEquals(new Span(first, first.plusDays(548)), Span.of(Optional.of(first), COVENANT));
    }
}
