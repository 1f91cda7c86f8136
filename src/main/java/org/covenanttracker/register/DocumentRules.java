package org.covenanttracker.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.StateJson;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.RegisterEvent.SignSucceeded;
import org.covenanttracker.register.RegisterEvent.SignText;

/// What a document must be before it is adopted, beyond the shape of its fields. Pure. All faults of
/// a document are told at once: a steward mends a file, not a field.
final class DocumentRules {

    /// A leaf takes 65,535 bytes, of which its frame needs a few hundred.
    private static final int MOST_BYTES = 64_000;

    private final List<Fault> faults = new ArrayList<>();

    private DocumentRules() {}

    /// @param inForce the calendar in whose place it comes
    static void requireCalendar(CalendarAdopted calendar, CalendarAdopted inForce, LocalDate today) {
        DocumentRules rules = new DocumentRules();
        rules.span(calendar, inForce);
        rules.days(calendar);
        rules.keptDays(calendar, inForce, today);
        rules.size(calendar);
        rules.refuse();
    }

    /// It takes effect with its adoption, since rows and scorecards go by the newest.
    static void requireProcedure(ProcedureAdopted procedure, LocalDate today) {
        DocumentRules rules = new DocumentRules();
        DayLimits days = procedure.days();
        rules.when(
                !procedure.effectiveFrom().equals(today),
                "/effectiveFrom",
                "today",
                "Must be the day of its adoption, " + today + ".");
        rules.when(
                days.unscreenedAcceptance() < days.screening(),
                "/days/unscreenedAcceptance",
                "order",
                "Must not be less than screening.");
        rules.when(
                days.answer() < days.acknowledgement(),
                "/days/answer",
                "order",
                "Must not be less than acknowledgement.");
        rules.refuse();
    }

    /// @param newest the edition that was published last
    static void requireEdition(EditionPublished edition, EditionPublished newest, LocalDate today) {
        DocumentRules rules = new DocumentRules();
        LocalDate from = edition.effectiveFrom();
        rules.when(
                from.isBefore(today),
                "/effectiveFrom",
                "not_in_past",
                "Must not be earlier than today, " + today + ".");
        rules.when(
                from.isBefore(newest.effectiveFrom()),
                "/effectiveFrom",
                "order",
                "Must not be earlier than that of edition " + newest.code() + ", " + newest.effectiveFrom() + ".");
        rules.principles(edition);
        rules.signs(edition);
        rules.successors(edition, newest);
        rules.size(edition);
        rules.refuse();
    }

    private void span(CalendarAdopted calendar, CalendarAdopted inForce) {
        when(
                calendar.to().isBefore(calendar.from()),
                "/to",
                "not_before_from",
                "Must not be earlier than the first day, " + calendar.from() + ".");
        when(
                calendar.from().isAfter(inForce.from()),
                "/from",
                "covers",
                "Must cover the calendar in force, from " + inForce.from() + ".");
        when(
                calendar.to().isBefore(inForce.to()),
                "/to",
                "covers",
                "Must cover the calendar in force, to " + inForce.to() + ".");
    }

    private void days(CalendarAdopted calendar) {
        Set<LocalDate> dates = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < calendar.days().size(); i++) {
            NonWorkingDay day = calendar.days().get(i);
            LocalDate on = day.on();
            boolean inside = !on.isBefore(calendar.from()) && !on.isAfter(calendar.to());
            String pointer = "/days/" + i;
            when(!inside, pointer + "/on", "inside", "Must lie between from and to.");
            when(Calendar.isWeekend(on), pointer + "/on", "weekday", "Is a weekend, which is no working day anyway.");
            when(!dates.add(on), pointer + "/on", "distinct", "Is a day that stands before it.");
            when(!codes.add(on.getYear() + day.code()), pointer + "/code", "distinct", "Stands twice in a year.");
        }
    }

    /// Clocks have passed over these days; a correction may add one and not take one away.
    private void keptDays(CalendarAdopted calendar, CalendarAdopted inForce, LocalDate today) {
        Set<LocalDate> dates = calendar.days().stream().map(NonWorkingDay::on).collect(Collectors.toSet());
        inForce.days().stream()
                .map(NonWorkingDay::on)
                .filter(on -> !on.isAfter(today) && !dates.contains(on))
                .forEach(on -> when(true, "/days", "past_day", on + " was no working day and must stay none."));
    }

    private void principles(EditionPublished edition) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < edition.principles().size(); i++) {
            String code = edition.principles().get(i).code();
            when(!codes.add(code), "/principles/" + i + "/code", "distinct", "Stands before it.");
        }
    }

    private void signs(EditionPublished edition) {
        Set<String> principles =
                edition.principles().stream().map(PrincipleText::code).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < edition.signs().size(); i++) {
            SignText sign = edition.signs().get(i);
            String pointer = "/signs/" + i;
            when(!codes.add(sign.code()), pointer + "/code", "distinct", "Stands before it.");
            when(
                    !principles.contains(sign.principle()),
                    pointer + "/principle",
                    "unknown",
                    "Is no principle of this edition.");
            String start = sign.principle() + "-" + letter(sign.kind());
            when(!sign.code().startsWith(start), pointer + "/code", "format", "Must begin with " + start + ".");
        }
    }

    /// What cited a sign must go on to be found under one.
    private void successors(EditionPublished edition, EditionPublished before) {
        Map<String, SignText> known = byCode(edition);
        Map<String, SignText> dropped = byCode(before);
        dropped.keySet().removeAll(known.keySet());
        List<SignSucceeded> named = edition.successors();
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/successors/" + i;
            SignText old = dropped.remove(named.get(i).sign());
            SignText now = known.get(named.get(i).successor());
            when(
                    old == null,
                    pointer + "/sign",
                    "unknown",
                    "Must be a sign of edition " + before.code() + " that this one leaves out, and stand once.");
            when(now == null, pointer + "/successor", "unknown", "Is no sign of this edition.");
            when(
                    old != null && now != null && old.kind() != now.kind(),
                    pointer + "/successor",
                    "kind",
                    "Must be of the same kind as the sign that it succeeds.");
        }
        when(
                !dropped.isEmpty(),
                "/successors",
                "required",
                "Name a successor for each sign that this edition leaves out: " + String.join(", ", dropped.keySet())
                        + ".");
    }

    private static Map<String, SignText> byCode(EditionPublished edition) {
        Map<String, SignText> signs = new TreeMap<>();
        edition.signs().forEach(sign -> signs.put(sign.code(), sign));
        return signs;
    }

    private static String letter(SignKind kind) {
        return switch (kind) {
            case PROGRESS -> "P";
            case WARNING -> "W";
            case OTHER -> "X";
        };
    }

    private void size(RegisterEvent document) {
        int bytes = StateJson.write(document).getBytes(StandardCharsets.UTF_8).length;
        when(bytes > MOST_BYTES, "", "length", "Takes " + bytes + " bytes; an entry holds " + MOST_BYTES + ".");
    }

    private void when(boolean broken, String pointer, String rule, String detail) {
        if (broken) faults.add(Fault.at(pointer, rule, detail));
    }

    private void refuse() {
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }
}
