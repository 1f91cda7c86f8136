package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.StateJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What holds of every breach whatever happened to it, over many lives from fixed seeds.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomLivesTest {

    private static final int LIVES = 400;

    /// Otherwise the other tests here would say nothing.
    @Test
    void between_them_they_pass_through_every_stage() {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        for (int seed = 0; seed < LIVES; seed++) seen.addAll(life(seed).seen());
        assertEquals(EnumSet.allOf(Stage.class), seen);
    }

    @Test
    void the_same_seed_is_the_same_life() {
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(types(life(seed).breach()), types(life(seed).breach()));
        }
    }

    @Test
    void its_events_alone_give_it_back() {
        ofEach(breach -> {
            BreachState again = new BreachState();
            breach.events().forEach(event -> again.apply(event, ABreach.RULES));
            assertEquals(StateJson.write(breach.state()), StateJson.write(again));
        });
    }

    @Test
    void storing_it_loses_nothing() {
        ofEach(breach -> {
            String stored = StateJson.write(breach.state());
            assertEquals(stored, StateJson.write(StateJson.read(stored, BreachState.class)));
        });
    }

    @Test
    void it_says_when_it_was_withdrawn_exactly_while_it_is() {
        ofEach(breach -> assertEquals(
                breach.state().stage() == Stage.WITHDRAWN,
                breach.state().withdrawnOn() != null && !isStruckOut(breach)));
    }

    @Test
    void an_answer_has_a_position_an_acknowledgement_and_a_service_before_it() {
        ofEach(breach -> {
            BreachState state = breach.state();
            assertEquals(state.firstAnsweredOn() == null, state.position() == null);
            if (state.firstAnsweredOn() == null) return;
            assertFalse(state.acknowledgedOn().isAfter(state.firstAnsweredOn()));
            assertFalse(state.servedOn().isAfter(state.firstAnsweredOn()));
            assertNotNull(state.clocks().reply());
        });
    }

    @Test
    void a_clock_is_never_shorter_than_it_was_first_given_and_ends_on_a_working_day() {
        ofEach(breach -> {
            BreachState state = breach.state();
            if (state.answer() == null) return;
            assertFalse(state.answer().dueOn().isBefore(state.originalAnswer().dueOn()));
            assertTrue(state.originalAnswer().workingDays() >= 20);
            assertTrue(ABreach.RULES.calendar().isWorkingDay(state.answer().dueOn()));
            assertTrue(ABreach.RULES
                    .calendar()
                    .isWorkingDay(state.acknowledgement().dueOn()));
        });
    }

    @Test
    void a_clock_shows_as_many_working_days_as_lie_between_its_ends() {
        ofEach(breach -> {
            var clock = breach.state().clocks().screening();
            assertEquals(clock.workingDays(), ABreach.RULES.calendar().workingDaysBetween(clock.from(), clock.dueOn()));
        });
    }

    @Test
    void remedies_are_numbered_from_one_without_a_gap() {
        ofEach(breach -> {
            List<Integer> numbers =
                    breach.state().remedies().stream().map(RemedyNote::number).toList();
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        });
    }

    private static boolean isStruckOut(ABreach breach) {
        return breach.state().stage() == Stage.STRUCK_OUT;
    }

    @Test
    void a_department_gives_no_more_than_two_answers() {
        ofEach(breach -> assertTrue(breach.state().ownAnswers().size() <= 2));
    }

    @Test
    void words_of_a_refused_or_unscreened_breach_are_public_on_no_day() {
        ofEach(breach -> {
            BreachState state = breach.state();
            if (state.stage() == Stage.REFUSED || state.screenedOn() == null) {
                assertNull(Publicity.wordsPublicFrom(state));
            }
        });
    }

    @Test
    void the_night_has_something_to_do_only_where_a_clock_leads_on_or_a_deadline_is_to_be_told_of() {
        Set<Stage> waiting = EnumSet.of(Stage.FILED, Stage.OPEN, Stage.ANSWERED);
        ofEach(breach -> {
            if (!waiting.contains(breach.state().stage()))
                assertEquals(Deadlines.wakeOn(breach.state()), breach.state().wakeOn());
        });
    }

    private static void ofEach(Consumer<ABreach> check) {
        for (int seed = 0; seed < LIVES; seed++) check.accept(life(seed).breach());
    }

    private static RandomLife life(int seed) {
        return RandomLife.of(new Random(seed), 10 + seed % 90);
    }

    private static List<String> types(ABreach breach) {
        return breach.events().stream()
                .map(Recorded::event)
                .map(BreachEvent::type)
                .toList();
    }
}
