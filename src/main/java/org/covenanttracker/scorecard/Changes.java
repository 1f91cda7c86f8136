package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.scorecard.Settings.AdoptedCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What moved on a card between two positions, and what moved it: entries, by index, and days that
/// passed. The card is taken from the one to the other cause by cause, so the moves add up by making.
final class Changes {

    /// @param from the number before, as `to` after; null where there was none
    /// @param by the difference; null where there was no number on one side
    /// @param causes in order; each begins where the one before it ended
    @Schema(name = "Change")
    record Change(
            @Schema(examples = "timeliness.answeredOnTime.numerator")
            String figure,

            @Schema(nullable = true) Number from,
            @Schema(nullable = true) Number to,
            @Schema(nullable = true) Number by,
            List<Cause> causes) {}

    /// @param index the entry, or null where a day made it by passing
    /// @param day the day that began; of an entry, its date
    @Schema(name = "ChangeCause")
    record Cause(
            @Schema(nullable = true) Long index,
            LocalDate day,
            @Schema(nullable = true) Number from,
            @Schema(nullable = true) Number to,
            @Schema(nullable = true) Number by) {}

    private final DepartmentTally tally;
    private final NavigableMap<Long, AdoptedCalendar> calendars;
    private final Map<String, List<Cause>> causes = new LinkedHashMap<>();
    private Calendar calendar;
    private LocalDate day;
    private Map<String, Number> numbers;

    private Changes(DepartmentTally tally, NavigableMap<Long, AdoptedCalendar> calendars, Position from) {
        this.tally = tally;
        this.calendars = calendars;
        this.day = from.asOf();
        this.calendar = calendars.lowerEntry(from.size()).getValue().calendar();
        this.numbers = read();
    }

    /// @param calendars by the index that adopted each
    static List<Change> between(
            Journal journal, NavigableMap<Long, AdoptedCalendar> calendars, Position from, Position to) {
        Changes changes = new Changes(journal.at(from).copy(), calendars, from);
        Map<String, Number> before = changes.numbers;
        changes.walk(journal.between(from, to), from, to);
        return changes.list(before);
    }

    /// A day's own effects come before its entries; every day moves those who wait, so none is left out.
    private void walk(List<Step> steps, Position from, Position to) {
        NavigableMap<Integer, NavigableMap<Long, List<Step>>> byDay = new TreeMap<>();
        for (Step step : steps) {
            byDay.computeIfAbsent(step.epochDay(), _ -> new TreeMap<>())
                    .computeIfAbsent(step.index(), _ -> new ArrayList<>())
                    .add(step);
        }
        calendars
                .subMap(from.size(), to.size())
                .forEach((index, adopted) -> byDay.computeIfAbsent(
                                (int) adopted.on().toEpochDay(), _ -> new TreeMap<>())
                        .computeIfAbsent(index, _ -> new ArrayList<>()));
        for (LocalDate each = from.asOf(); !each.isAfter(to.asOf()); each = each.plusDays(1)) {
            day = each;
            var causesOfDay = byDay.getOrDefault((int) each.toEpochDay(), new TreeMap<>());
            if (each.isAfter(from.asOf())) {
                cause(null, causesOfDay.getOrDefault(Step.THE_DAY, List.of()));
            }
            causesOfDay.tailMap(0L).forEach(this::cause);
        }
    }

    private void cause(Long index, List<Step> steps) {
        steps.forEach(step -> step.applyTo(tally));
        if (index != null) calendar = calendars.floorEntry(index).getValue().calendar();
        Map<String, Number> after = read();
        after.forEach((figure, to) -> {
            Number from = numbers.get(figure);
            if (!Objects.equals(from, to)) {
                causes.computeIfAbsent(figure, _ -> new ArrayList<>())
                        .add(new Cause(index, day, from, to, difference(from, to)));
            }
        });
        numbers = after;
    }

    private Map<String, Number> read() {
        return FigureValues.numbers(Figures.of(tally.all(), day, calendar));
    }

    private List<Change> list(Map<String, Number> before) {
        List<Change> all = new ArrayList<>();
        before.forEach((figure, from) -> {
            if (!causes.containsKey(figure)) return;
            Number to = numbers.get(figure);
            all.add(new Change(figure, from, to, difference(from, to), causes.get(figure)));
        });
        return all;
    }

    static Number difference(Number from, Number to) {
        if (from == null || to == null) return null;
        if (from instanceof BigDecimal a && to instanceof BigDecimal b) return b.subtract(a);
        return to.intValue() - from.intValue();
    }
}
