package org.covenanttracker.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.TestRegister;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanTest {

    private static final Calendar CALENDAR = TestRegister.clockRules().calendar();

    /// Monday 3 August to Friday 25 September 2026: 38 working days after the first, the bank holiday of
    /// 31 August left out.
    private static final Span SPAN = new Span(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 9, 25));

    private static final Plan PLAN = new Plan(SPAN, CALENDAR);

    @Test
    void at_place_0_a_story_begins_on_the_first_day_and_keeps_its_pace_in_working_days() {
        assertEquals(
                List.of(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 10), LocalDate.of(2026, 9, 8)),
                days("0.00 hm-treasury PC-W2 by=1 +5 accept +20 ack"));
    }

    @Test
    void at_place_1_a_story_ends_on_the_last_day_even_if_its_end_is_no_act() {
        assertEquals(List.of(SPAN.last()), days("1.00 hm-treasury PC-W2 by=1"));
        assertEquals(
                List.of(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 18)),
                days("1.00 hm-treasury PC-W2 by=1 +2 accept +5 end"));
    }

    @Test
    void a_story_that_is_longer_than_the_span_is_left_out_rather_than_cut() {
        assertEquals(2, days("0.50 hm-treasury PC-W2 by=1 +38 accept").size());
        assertEquals(List.of(), days("0.50 hm-treasury PC-W2 by=1 +39 accept"));
    }

    @Test
    void whatever_day_a_history_begins_on_all_of_it_lies_within_and_in_order() {
        List<Story> stories = History.stories();
        long acts = stories.stream()
                .flatMap(story -> story.beats().stream())
                .filter(Beat::isAct)
                .count();
        for (LocalDate first = SPAN.first(); first.isBefore(SPAN.last()); first = first.plusDays(1)) {
            Span span = new Span(first, first.plusDays(548));
            List<Act> planned = new Plan(span, CALENDAR).of(stories);
            assertEquals(acts, planned.size());
            assertEquals(planned.stream().sorted(Comparator.comparing(Act::on)).toList(), planned);
            assertFalse(planned.getFirst().on().isBefore(span.first()));
            assertFalse(planned.getLast().on().isAfter(span.last()));
        }
    }

    private static List<LocalDate> days(String line) {
        return PLAN.of(List.of(Story.parse(Kind.BREACH, 0, line))).stream()
                .map(Act::on)
                .toList();
    }
}
