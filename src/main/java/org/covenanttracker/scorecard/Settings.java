package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;

/// The entries that change the register or a key, kept so that both can be had as they once were.
/// They are few beside the cases.
final class Settings {

    /// @param on the date of its adoption
    record AdoptedCalendar(LocalDate on, Calendar calendar) {}

    private record Noted(long index, Recorded<?> entry) {}

    private final List<Noted> changes = new ArrayList<>();
    private final NavigableMap<Long, AdoptedCalendar> calendars = new TreeMap<>();

    void note(long index, Recorded<?> entry) {
        boolean matters = entry.event() instanceof RegisterEvent || entry.event() instanceof AccessEvent;
        if (matters) changes.add(new Noted(index, entry));
        if (entry.event() instanceof CalendarAdopted adopted) {
            calendars.put(index, new AdoptedCalendar(entry.on(), new Calendar(adopted)));
        }
    }

    /// By the index that adopted each.
    NavigableMap<Long, AdoptedCalendar> calendars() {
        return calendars;
    }

    Setting at(long size) {
        Setting setting = new Setting(new RegisterFold(), new KeyFold());
        for (Noted change : changes) {
            if (change.index >= size) break;
            switch (change.entry.event()) {
                case RegisterEvent e -> setting.register().apply(change.entry, e);
                case AccessEvent e -> setting.keys().apply(change.entry, e);
                default -> throw new IllegalStateException("No setting: " + change.entry);
            }
        }
        return setting;
    }
}
