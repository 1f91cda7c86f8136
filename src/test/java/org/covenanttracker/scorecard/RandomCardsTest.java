package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.breach.RandomLife;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What holds of every card, over random histories from fixed seeds.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCardsTest {

    private static final int HISTORIES = 60;
    private static final String DAY = "2027-03-01";

    @Test
    void accepted_is_the_sum_of_the_stages_after_it() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            BreachFigures b = card(seed).breaches();
            assertEquals(
                    b.accepted(),
                    b.open() + b.answered() + b.resolved() + b.contested() + b.lapsed() + b.decided() + b.withdrawn(),
                    "seed " + seed);
        }
    }

    @Test
    void no_figure_is_negative_and_no_rate_has_more_kept_than_due() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            check(Json.mapper().valueToTree(card(seed)), "seed " + seed);
        }
    }

    @Test
    void the_principles_add_up_to_the_whole() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Scorecard card = card(seed);
            assertEquals(
                    card.breaches().accepted(),
                    sum(card, each -> each.breaches().accepted()));
            assertEquals(
                    card.breaches().supports(),
                    sum(card, each -> each.breaches().supports()));
            assertEquals(
                    card.remedies().promised(),
                    sum(card, each -> each.remedies().promised()));
            assertEquals(
                    card.timeliness().answeredOnTime().denominator(),
                    sum(card, each -> each.timeliness().answeredOnTime().denominator()));
            assertEquals(
                    card.answers().noComment(), sum(card, each -> each.answers().noComment()));
        }
    }

    @Test
    void parts_are_no_larger_than_what_they_are_parts_of() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Scorecard card = card(seed);
            assertTrue(card.breaches().withdrawnUnanswered() <= card.breaches().withdrawn());
            assertTrue(card.breaches().overdue() <= card.breaches().open());
            assertTrue(card.breaches().namedFilers() <= card.breaches().accepted());
            assertTrue(card.remedies().due() <= card.remedies().promised());
            assertEquals(
                    card.remedies().doneOnTime().denominator(), card.remedies().due());
            // More time never makes an answer later: the two rates differ in the due date alone.
            assertTrue(card.timeliness().answeredWithinExtension().denominator()
                    <= card.timeliness().answeredOnTime().denominator());
        }
    }

    @Test
    void the_order_of_streams_that_know_nothing_of_each_other_changes_no_figure() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<List<Recorded<BreachEvent>>> streams = streams(seed);
            Scorecard one = shuffled(streams, new Random(1)).card(DAY);
            Scorecard another = shuffled(streams, new Random(2)).card(DAY);
            assertEquals(one, another, "seed " + seed);
        }
    }

    /// Nothing is due that was not due before: a clock that has run out stays run out.
    @Test
    void what_has_fallen_due_stays_due_on_every_later_day() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            ALedger ledger = shuffled(streams(seed), new Random(3));
            int before = 0;
            for (String day : List.of("2026-03-01", "2026-06-01", "2026-09-01", DAY)) {
                int due = ledger.card(day).timeliness().acknowledgedOnTime().denominator();
                assertTrue(due >= before, "seed " + seed + " on " + day);
                before = due;
            }
        }
    }

    private static void check(JsonNode node, String where) {
        if (node.isInt()) assertTrue(node.intValue() >= 0, where);
        if (node.has("denominator")) {
            int of = node.get("denominator").intValue();
            assertTrue(node.get("numerator").intValue() <= of, where);
            assertEquals(of == 0, node.get("rate").isNull(), where);
        }
        node.properties().forEach(field -> check(field.getValue(), where + "." + field.getKey()));
        if (node.isArray()) node.forEach(each -> check(each, where));
    }

    private static int sum(Scorecard card, ToIntFunction<Figures> figure) {
        return card.byPrinciple().stream()
                .map(Scorecard.PrincipleOnCard::figures)
                .mapToInt(figure)
                .sum();
    }

    private static Scorecard card(int seed) {
        return shuffled(streams(seed), new Random(seed)).card(DAY);
    }

    private static List<List<Recorded<BreachEvent>>> streams(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 5 + random.nextInt(20))
                .mapToObj(
                        i -> RandomLife.of(random, random.nextInt(80)).breach().events())
                .toList();
    }

    /// A ledger in which each stream keeps its own order and the streams are mixed at random.
    private static ALedger shuffled(List<List<Recorded<BreachEvent>>> streams, Random random) {
        List<Deque<Recorded<BreachEvent>>> rest = new ArrayList<>();
        streams.forEach(stream -> rest.add(new ArrayDeque<>(stream)));
        ALedger ledger = new ALedger();
        while (!rest.isEmpty()) {
            var stream = rest.get(random.nextInt(rest.size()));
            ledger.with(List.of(stream.removeFirst()));
            if (stream.isEmpty()) rest.remove(stream);
        }
        return ledger;
    }
}
