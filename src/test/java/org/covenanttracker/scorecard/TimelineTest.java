package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.RandomLife;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.scorecard.Changes.Cause;
import org.covenanttracker.scorecard.Changes.Change;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The running sums against the definition, which counts every case anew, over random histories from a
/// printed seed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelineTest {

    private static final int HISTORIES = 60;
    private static final int LIVES = 5_000;
    private static final List<UUID> DEPARTMENTS = List.of(ABreach.DEPARTMENT, ABreach.OTHER_DEPARTMENT);
    private static final LocalDate END = LocalDate.parse("2027-12-31");

    @Test
    void what_is_kept_up_is_what_is_counted_anew() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            LocalDate day = END.minusDays(random.nextInt(300));
            timeline.turnTo(day);
            for (UUID department : DEPARTMENTS) {
                assertEquals(
                        anew(department, entries, entries.size(), timeline.day()),
                        figures(timeline, department, new Position(entries.size(), timeline.day())));
            }
        });
    }

    @Test
    void a_past_date_is_what_was_counted_then() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            timeline.turnTo(END);
            for (int i = 0; i < 10; i++) {
                LocalDate day = LocalDate.parse("2026-01-05").plusDays(random.nextInt(600));
                Position then = new Position(timeline.sizeAtEndOf(day), day);
                UUID department = DEPARTMENTS.get(i % DEPARTMENTS.size());
                assertEquals(
                        anew(department, entries, (int) then.size(), day),
                        figures(timeline, department, then),
                        day.toString());
            }
        });
    }

    /// A snapshot and the rest of the entries give what all of them give.
    @Test
    void a_part_folded_and_then_the_rest_is_the_whole() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            timeline.turnTo(END);
            Position half = new Position(timeline.sizeAtEndOf(END.minusDays(500)), END.minusDays(500));
            Journal journal = timeline.journal(ABreach.DEPARTMENT);
            DepartmentTally tally = journal.at(half).copy();
            journal.between(half, new Position(entries.size(), END)).forEach(step -> step.applyTo(tally));
            assertEquals(journal.now().all(), tally.all());
        });
    }

    @Test
    void changes_add_up_from_one_card_to_the_other_cause_by_cause() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            timeline.turnTo(END);
            LocalDate first = LocalDate.parse("2026-01-05").plusDays(random.nextInt(200));
            LocalDate last = first.plusDays(random.nextInt(300));
            Position from = new Position(timeline.sizeAtEndOf(first), first);
            Position to = new Position(timeline.sizeAtEndOf(last), last);
            Map<String, Number> before = FigureValues.numbers(figures(timeline, ABreach.DEPARTMENT, from));
            Map<String, Number> after = FigureValues.numbers(figures(timeline, ABreach.DEPARTMENT, to));
            List<Change> changes =
                    Changes.between(timeline.journal(ABreach.DEPARTMENT), timeline.calendars(), from, to);
            changes.forEach(change -> {
                assertEquals(before.get(change.figure()), change.from());
                assertEquals(after.get(change.figure()), change.to());
                assertChained(change);
            });
            List<String> moved = changes.stream().map(Change::figure).toList();
            before.forEach((figure, value) ->
                    assertTrue(moved.contains(figure) || java.util.Objects.equals(value, after.get(figure)), figure));
        });
    }

    private static void assertChained(Change change) {
        Number at = change.from();
        BigDecimal sum = BigDecimal.ZERO;
        for (Cause cause : change.causes()) {
            assertEquals(at, cause.from(), change.toString());
            at = cause.to();
            if (cause.by() != null) sum = sum.add(new BigDecimal(cause.by().toString()));
        }
        assertEquals(at, change.to());
        boolean throughout = change.causes().stream().allMatch(cause -> cause.by() != null);
        if (throughout) assertEquals(0, sum.compareTo(new BigDecimal(change.by().toString())), change.toString());
    }

    @Test
    void slices_add_up_to_the_whole() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            Position now = new Position(entries.size(), timeline.day());
            int whole = timeline.journals().stream()
                    .mapToInt(each -> each.now().all().count(Counted.ACCEPTED))
                    .sum();
            for (SliceBy by : SliceBy.values()) {
                Slices slices = Slices.of(by, timeline.journals(), now, facets -> facets);
                assertEquals(whole, slices.whole().count(Counted.ACCEPTED));
                assertEquals(
                        whole,
                        slices.tallies().values().stream()
                                .mapToInt(each -> each.count(Counted.ACCEPTED))
                                .sum(),
                        by.parameter());
            }
        });
    }

    @Test
    void periods_add_up_to_all_time() {
        overHistories((entries, random) -> {
            Timeline timeline = timeline(entries);
            timeline.turnTo(END);
            Position now = new Position(entries.size(), END);
            Tally sum = new Tally();
            for (Period.Every every : List.of(Period.Every.values()[random.nextInt(3)])) {
                for (Period each = Period.holding(LocalDate.parse("2026-01-01"), every);
                        each.first().isBefore(LocalDate.parse("2031-01-01"));
                        each = each.next(every)) {
                    Period period = each;
                    timeline.journal(ABreach.DEPARTMENT).upTo(now, step -> step.applyTo(sum, period));
                }
            }
            assertEquals(timeline.journal(ABreach.DEPARTMENT).now().all(), sum);
        });
    }

    @Test
    void what_is_not_counted_anew_would_count_the_same() {
        long seed = System.nanoTime();
        System.out.println("TimelineTest: seed of lives " + seed);
        Random random = new Random(seed);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < LIVES; i++) {
            Fold fold = new ALedger().fold();
            for (Recorded<?> entry : RandomLife.of(random, 80).breach().events()) {
                String before = counted(fold, entry.on());
                if (!fold.apply(fold.size(), entry).isEmpty()) continue;
                seen.add(entry.event().type());
                assertEquals(before, counted(fold, entry.on()), entry.toString());
            }
        }
        assertTrue(seen.contains("FindingDrafted") && seen.contains("TextObjected"), seen.toString());
    }

    /// All that counts at the end of a day, and when that changes next.
    private static String counted(Fold fold, LocalDate day) {
        return fold.countables().stream()
                .map(each -> each.nextChangeAfter(day)
                        + each.contributions(day).stream()
                                .map(part -> part.department() + Arrays.toString(part.marks()))
                                .toList()
                                .toString())
                .toList()
                .toString();
    }

    private static void overHistories(BiConsumer<List<Recorded<?>>, Random> check) {
        long seed = System.nanoTime();
        System.out.println("TimelineTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) check.accept(RandomLedger.of(random), random);
    }

    private static Timeline timeline(List<Recorded<?>> entries) {
        Timeline timeline = new Timeline();
        for (int i = 0; i < entries.size(); i++) timeline.apply(i, entries.get(i));
        return timeline;
    }

    private static Figures anew(UUID department, List<Recorded<?>> entries, int size, LocalDate day) {
        Fold fold = new Fold();
        for (int i = 0; i < size; i++) fold.apply(i, entries.get(i));
        DepartmentTally tally = DepartmentTally.of(fold, day).getOrDefault(department, new DepartmentTally());
        return Figures.of(tally.all(), day, fold.register().calendar());
    }

    private static Figures figures(Timeline timeline, UUID department, Position position) {
        Tally tally = timeline.journal(department).at(position).all();
        return Figures.of(
                tally, position.asOf(), timeline.setting(position).register().calendar());
    }
}
