package org.covenanttracker.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;

/// Which days are working days: none that is a weekend or a bank holiday in any part of the UK, as in
/// section 10(6) of the Freedom of Information Act 2000.
public final class Calendar {

    static final String WEEKEND = "weekend";

    /// 1 January 1900 was one.
    private static final long A_MONDAY = LocalDate.of(1900, 1, 1).toEpochDay();

    private final String code;
    private final LocalDate end;
    private final Map<LocalDate, String> holidays;
    private final Map<Start, Clock> clocks = new ConcurrentHashMap<>();

    /// In days since 1970, sorted.
    private final long[] weekdayHolidays;

    private record Start(LocalDate from, int workingDays) {}

    public Calendar(CalendarAdopted adopted) {
        this.code = adopted.code();
        this.end = adopted.to();
        this.holidays = adopted.days().stream().collect(Collectors.toMap(NonWorkingDay::on, NonWorkingDay::code));
        this.weekdayHolidays = holidays.keySet().stream()
                .filter(day -> !isWeekend(day))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
    }

    public String code() {
        return code;
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    /// A clock from a date. As many run from one day as breaches were filed or served on it, and one
    /// stands for all of them.
    Clock clock(LocalDate from, int workingDays) {
        return clocks.computeIfAbsent(
                new Start(from, workingDays),
                _ -> Clock.due(from, workingDays, plusWorkingDays(from, workingDays), this));
    }

    /// The n-th working day after a date; the date itself is not counted, whatever day it is.
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        long from = date.toEpochDay();
        long day = from;
        // A step of so many days holds at most as many working days, so none goes too far.
        for (long left = n; left > 0; left = n - workingDaysBetween(from, day)) day += left;
        return LocalDate.ofEpochDay(day);
    }

    /// The working days after the one date up to and including the other: 0 on the same day.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? (int) workingDaysBetween(from.toEpochDay(), to.toEpochDay()) : 0;
    }

    /// By arithmetic: a card counts the days of thousands of cases, and years may lie between.
    private long workingDaysBetween(long from, long to) {
        return weekdaysUpTo(to) - weekdaysUpTo(from) - (holidaysUpTo(to) - holidaysUpTo(from));
    }

    /// From a Monday on, before any date that is asked for.
    private static long weekdaysUpTo(long epochDay) {
        long days = epochDay - A_MONDAY + 1;
        return days / 7 * 5 + Math.min(days % 7, 5);
    }

    private int holidaysUpTo(long epochDay) {
        int at = Arrays.binarySearch(weekdayHolidays, epochDay);
        return at >= 0 ? at + 1 : -at - 1;
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
