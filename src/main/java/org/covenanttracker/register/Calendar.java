package org.covenanttracker.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;

/// Which days are working days: none that is a weekend or a bank holiday in any part of the UK, as in
/// section 10(6) of the Freedom of Information Act 2000.
public final class Calendar {

    static final String WEEKEND = "weekend";

    private final String code;
    private final LocalDate end;
    private final Map<LocalDate, String> holidays;

    public Calendar(CalendarAdopted adopted) {
        this.code = adopted.code();
        this.end = adopted.to();
        this.holidays = adopted.days().stream().collect(Collectors.toMap(NonWorkingDay::on, NonWorkingDay::code));
    }

    public String code() {
        return code;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    /// The n-th working day after a date; the date itself is not counted, whatever day it is.
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) left--;
        }
        return day;
    }

    /// The working days after the one date up to and including the other: 0 on the same day.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /// The days after one date up to another that a clock passes over.
    public List<SkippedDay> skippedBetween(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> !isWorkingDay(day))
                .map(day -> new SkippedDay(day, holidays.getOrDefault(day, WEEKEND)))
                .toList();
    }

    /// Whether bank holidays are known up to this date.
    public boolean covers(LocalDate day) {
        return !day.isAfter(end);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// @param code the holiday's code, or `weekend`
    public record SkippedDay(LocalDate on, String code) {}
}
