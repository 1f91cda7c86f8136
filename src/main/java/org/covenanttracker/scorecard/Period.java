package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A month, quarter or year, as it is written: `2026-10`, `2026-Q4`, `2026`.
///
/// @param first and last, both in it
record Period(String code, LocalDate first, LocalDate last) {

    static final String NOTATION = "a year, quarter or month such as 2026, 2026-Q4 or 2026-10";

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /// How long one is.
    enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }
    }

    static Optional<Period> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) return Optional.empty();
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(of(Every.QUARTER, YearMonth.of(year, 3 * Integer.parseInt(parts.group(2)) - 2)));
        }
        if (parts.group(3) != null) {
            return Optional.of(of(Every.MONTH, YearMonth.of(year, Integer.parseInt(parts.group(3)))));
        }
        return Optional.of(of(Every.YEAR, YearMonth.of(year, 1)));
    }

    /// The one that a day lies in.
    static Period holding(LocalDate day, Every every) {
        int month = day.getMonthValue() - 1;
        return of(every, YearMonth.of(day.getYear(), month - month % every.months + 1));
    }

    Period next(Every every) {
        return holding(last.plusDays(1), every);
    }

    private static Period of(Every every, YearMonth first) {
        String code = switch (every) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(first.getYear());
        };
        return new Period(
                code, first.atDay(1), first.plusMonths(every.months - 1).atEndOfMonth());
    }

    boolean has(int epochDay) {
        return first.toEpochDay() <= epochDay && epochDay <= last.toEpochDay();
    }

    /// The first day on which all of its clocks have run: one that is due on a day counts from the next.
    LocalDate countedOn() {
        return last.plusDays(1);
    }
}
