package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.scorecard.Settings.AdoptedCalendar;

/// The fold with all that it ever counted: each department's [Journal], kept up entry by entry and day
/// by day. Only what an entry is about, and what a day makes due, is counted anew, so that a large
/// ledger costs no more to keep up than a small one.
final class Timeline {

    private static final long[] NOTHING = {};

    private final Fold fold = new Fold();
    private final Settings settings = new Settings();
    private final Map<UUID, Journal> journals = new HashMap<>();
    private final NavigableMap<LocalDate, List<Countable>> agenda = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> sizes = new TreeMap<>();
    private LocalDate day;

    void apply(long index, Recorded<?> entry) {
        turnTo(entry.on());
        List<Countable> touched = fold.apply(index, entry);
        settings.note(index, entry);
        Collection<Countable> changed = entry.event() instanceof CalendarAdopted ? fold.countables() : touched;
        changed.forEach(countable -> count(countable, index));
    }

    /// Lets days pass: what they make due counts from then on.
    void turnTo(LocalDate to) {
        if (day != null && !to.isAfter(day)) return;
        if (day != null) sizes.put(day, fold.size());
        while (!agenda.isEmpty() && !agenda.firstKey().isAfter(to)) {
            var due = agenda.pollFirstEntry();
            day = due.getKey();
            due.getValue().forEach(this::countWhatIsDue);
        }
        day = to;
    }

    /// An appointment that was put off, or kept already, is none.
    private void countWhatIsDue(Countable countable) {
        if (countable.isDueOn(day)) count(countable, Step.THE_DAY);
    }

    private void count(Countable countable, long index) {
        List<Contribution> now = countable.contributions(day);
        record(countable.counted(), now, index);
        LocalDate next = countable.nextChangeAfter(day);
        if (next != null && !countable.isDueOn(next)) {
            agenda.computeIfAbsent(next, _ -> new ArrayList<>()).add(countable);
        }
        countable.counted(now, next);
    }

    private void record(List<Contribution> before, List<Contribution> after, long index) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Contribution old = i < before.size() ? before.get(i) : null;
            Contribution now = i < after.size() ? after.get(i) : null;
            if (old != null && now != null && old.goesTo(now)) {
                add(now, old.marks(), now.marks(), index);
                continue;
            }
            if (old != null) add(old, old.marks(), NOTHING, index);
            if (now != null) add(now, NOTHING, now.marks(), index);
        }
    }

    /// @param place the contribution whose card and facets both are of
    private void add(Contribution place, long[] before, long[] after, long index) {
        journals.computeIfAbsent(place.department(), _ -> new Journal())
                .steps()
                .add(index, epochDay(), place.facets(), before, after);
    }

    private int epochDay() {
        return (int) day.toEpochDay();
    }

    Fold fold() {
        return fold;
    }

    /// The day up to which clocks have run; null before the first entry.
    LocalDate day() {
        return day;
    }

    LocalDate firstDay() {
        return sizes.isEmpty() ? day : sizes.firstKey();
    }

    /// How many entries there were at the end of a day.
    long sizeAtEndOf(LocalDate date) {
        if (day != null && !date.isBefore(day)) return fold.size();
        var last = sizes.floorEntry(date);
        return last == null ? 0 : last.getValue();
    }

    /// The date of the last of so many entries.
    LocalDate dateOfSize(long size) {
        return sizes.entrySet().stream()
                .filter(each -> each.getValue() >= size)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(day);
    }

    Setting setting(Position position) {
        return position.size() == fold.size()
                ? new Setting(fold.register(), fold.keys())
                : settings.at(position.size());
    }

    /// By the index that adopted each.
    NavigableMap<Long, AdoptedCalendar> calendars() {
        return settings.calendars();
    }

    Journal journal(UUID department) {
        return journals.getOrDefault(department, new Journal());
    }

    List<Journal> journals() {
        return new ArrayList<>(journals.values());
    }
}
