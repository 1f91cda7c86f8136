package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How figures are told to people, on pages and in pictures.
final class Told {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Told() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /// One decimal is as much as any of the counts behind it can bear.
    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    /// @param value a number, a [Rate], a [TimeToAnswer] or null
    static String value(Object value) {
        return switch (value) {
            case null -> "none";
            case Rate rate -> share(rate);
            case TimeToAnswer time -> median(time);
            case Number number -> number(number.longValue());
            default -> value.toString();
        };
    }

    /// @return null where there is nothing to add
    static String uncertainty(Object value) {
        return switch (value) {
            case Rate rate
            when rate.rate() != null ->
                percent(rate.rate()) + "; chance alone could put it from " + percent(rate.low()) + " to "
                        + percent(rate.high());
            case TimeToAnswer time
            when time.answered() + time.waiting() > 0 ->
                interval(time) + number(time.answered()) + " answered, " + number(time.waiting()) + " waiting";
            case null, default -> null;
        };
    }

    /// One that is not reached is told apart from one of nothing: the first says much.
    static String median(TimeToAnswer time) {
        if (time.answered() + time.waiting() == 0) return "no case yet";
        return time.median() == null ? "not reached" : time.median() + " working days";
    }

    static String share(Rate rate) {
        if (rate.rate() == null) return "none due yet";
        return number(rate.numerator()) + " of " + number(rate.denominator());
    }

    private static String interval(TimeToAnswer time) {
        if (time.low() == null && time.high() == null) return "";
        return "95 % interval " + bound(time.low()) + " to " + bound(time.high()) + "; ";
    }

    private static String bound(Integer days) {
        return days == null ? "not reached" : days.toString();
    }

    /// Text in lines of so many characters, since pictures do not break them; a longer word stands alone.
    static List<String> lines(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
