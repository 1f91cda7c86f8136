package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.RegisterEvent.SignSucceeded;
import org.covenanttracker.register.RegisterEvent.SignText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final String LINK = "https://www.example.org/";
    private static final CalendarAdopted CALENDAR = RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class);
    private static final EditionPublished EDITION =
            RegisterFile.read("edition-2025-07-17.json", EditionPublished.class);
    private static final ProcedureAdopted PROCEDURE = RegisterFile.read("procedure-1.json", ProcedureAdopted.class);

    private static final EditionPublished BEFORE =
            edition(LocalDate.parse("2025-07-17"), List.of(principle("RV")), List.of(sign("RV-P1", "RV")));

    @Test
    void the_shipped_documents_keep_the_rules_on_the_day_from_which_they_hold() {
        assertDoesNotThrow(() -> DocumentRules.requireCalendar(CALENDAR, CALENDAR, DAY));
        assertDoesNotThrow(() -> DocumentRules.requireEdition(EDITION, EDITION, EDITION.effectiveFrom()));
        assertDoesNotThrow(() -> DocumentRules.requireProcedure(PROCEDURE, PROCEDURE.effectiveFrom()));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, 2028-12-31, /from covers",
        "2025-01-01, 2028-12-30, /to covers",
        "2024-01-01, 2031-12-31, none",
    })
    void a_calendar_covers_the_one_in_force(LocalDate from, LocalDate to, String expected) {
        CalendarAdopted calendar = new CalendarAdopted("2", "Two", from, to, LINK, CALENDAR.days());
        List<String> faults = faults(() -> DocumentRules.requireCalendar(calendar, CALENDAR, DAY));
        assertEquals(expected, faults.isEmpty() ? "none" : faults.getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-07, jubilee, none",
        "2027-06-05, jubilee, on weekday",
        "2029-01-01, jubilee, on inside",
        "2027-01-01, jubilee, on distinct",
        "2027-06-07, christmas_day, none",
        "2027-06-07, good_friday, code distinct",
    })
    void a_day_is_a_weekday_within_the_calendar_and_stands_once(LocalDate on, String code, String expected) {
        CalendarAdopted calendar = withDays(days -> {
            days.add(new NonWorkingDay(on, code, List.of(Nation.WALES)));
            return days;
        });
        List<String> faults = faults(() -> DocumentRules.requireCalendar(calendar, CALENDAR, DAY));
        String place = "/days/" + CALENDAR.days().size() + "/";
        assertEquals(expected, faults.isEmpty() ? "none" : faults.getFirst().replace(place, ""));
    }

    @Test
    void a_day_of_the_past_stays_no_working_day_and_one_to_come_may_go() {
        assertEquals(
                List.of("/days past_day"),
                faults(() -> DocumentRules.requireCalendar(without("2026-08-31"), CALENDAR, DAY)));
        assertEquals(List.of(), faults(() -> DocumentRules.requireCalendar(without("2026-12-25"), CALENDAR, DAY)));
    }

    private static CalendarAdopted without(String on) {
        return withDays(days -> {
            days.removeIf(day -> day.on().equals(LocalDate.parse(on)));
            return days;
        });
    }

    private static CalendarAdopted withDays(UnaryOperator<List<NonWorkingDay>> change) {
        List<NonWorkingDay> days = change.apply(new ArrayList<>(CALENDAR.days()));
        return new CalendarAdopted("2", "Two", CALENDAR.from(), CALENDAR.to(), LINK, days);
    }

    @Test
    void a_procedure_holds_from_the_day_of_its_adoption() {
        assertEquals(List.of("/effectiveFrom today"), faults(() -> DocumentRules.requireProcedure(PROCEDURE, DAY)));
    }

    @Test
    void limits_of_a_procedure_follow_each_other() {
        DayLimits days = new DayLimits(5, 25, 20, 20, 20, 20, 10, 4, 5, 20);
        ProcedureAdopted procedure = new ProcedureAdopted("2", "Two", DAY, days, PROCEDURE.months());
        assertEquals(
                List.of("/days/unscreenedAcceptance order", "/days/answer order"),
                faults(() -> DocumentRules.requireProcedure(procedure, DAY)));
    }

    @Test
    void an_edition_begins_neither_in_the_past_nor_before_the_newest() {
        EditionPublished later = edition(DAY.plusDays(9), List.of(principle("RV")), List.of(sign("RV-P1", "RV")));
        EditionPublished now = edition(DAY, List.of(principle("RV")), List.of(sign("RV-P1", "RV")));
        assertEquals(List.of(), faults(() -> DocumentRules.requireEdition(now, BEFORE, DAY)));
        assertEquals(List.of("/effectiveFrom order"), faults(() -> DocumentRules.requireEdition(now, later, DAY)));
        assertEquals(
                List.of("/effectiveFrom not_in_past"),
                faults(() -> DocumentRules.requireEdition(now, BEFORE, DAY.plusDays(1))));
    }

    @Test
    void signs_are_of_a_principle_of_their_edition_and_named_after_it() {
        EditionPublished edition = edition(
                DAY,
                List.of(principle("RV"), principle("RV")),
                List.of(sign("RV-P1", "RV"), sign("RV-P1", "RV"), sign("PC-P1", "PC"), sign("RV-W1", "RV")));
        assertEquals(
                List.of(
                        "/principles/1/code distinct",
                        "/signs/1/code distinct",
                        "/signs/2/principle unknown",
                        "/signs/3/code format"),
                faults(() -> DocumentRules.requireEdition(edition, BEFORE, DAY)));
    }

    @Test
    void a_sign_that_is_left_out_needs_a_successor_of_its_kind() {
        EditionPublished before = edition(
                DAY, List.of(principle("RV")), List.of(sign("RV-P1", "RV"), sign("RV-P2", "RV"), sign("RV-P3", "RV")));
        EditionPublished without = edition(DAY, List.of(principle("RV")), List.of(sign("RV-P1", "RV"), warning()));
        assertEquals(List.of("/successors required"), faults(() -> DocumentRules.requireEdition(without, before, DAY)));
        assertEquals(
                List.of(),
                faults(() ->
                        DocumentRules.requireEdition(succeeding(without, "RV-P2 RV-P1", "RV-P3 RV-P1"), before, DAY)));
        assertEquals(
                List.of(
                        "/successors/0/sign unknown",
                        "/successors/1/successor unknown",
                        "/successors/2/successor kind"),
                faults(() -> DocumentRules.requireEdition(
                        succeeding(without, "RV-P1 RV-P1", "RV-P2 RV-P9", "RV-P3 RV-W1"), before, DAY)));
    }

    private static SignText warning() {
        return new SignText("RV-W1", "RV", SignKind.WARNING, "A sign", false, LINK);
    }

    private static EditionPublished succeeding(EditionPublished edition, String... successors) {
        List<SignSucceeded> named = Arrays.stream(successors)
                .map(each -> each.split(" "))
                .map(each -> new SignSucceeded(each[0], each[1]))
                .toList();
        return new EditionPublished(
                edition.code(),
                edition.title(),
                edition.effectiveFrom(),
                edition.source(),
                edition.principles(),
                edition.signs(),
                named);
    }

    @Test
    void an_edition_that_no_entry_can_hold_is_refused() {
        List<SignText> signs = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            signs.add(new SignText("RV-P" + i, "RV", SignKind.PROGRESS, "t".repeat(300), false, LINK));
        }
        EditionPublished edition = edition(DAY, List.of(principle("RV")), signs);
        assertEquals(List.of(" length"), faults(() -> DocumentRules.requireEdition(edition, BEFORE, DAY)));
    }

    private static EditionPublished edition(LocalDate from, List<PrincipleText> principles, List<SignText> signs) {
        return new EditionPublished("2", "Two", from, LINK, principles, signs, List.of());
    }

    private static PrincipleText principle(String code) {
        return new PrincipleText(code, "A principle", LINK);
    }

    private static SignText sign(String code, String principle) {
        return new SignText(code, principle, SignKind.PROGRESS, "A sign", false, LINK);
    }

    /// Each as its pointer and rule; empty where nothing is refused.
    private static List<String> faults(Runnable rule) {
        try {
            rule.run();
            return List.of();
        } catch (Refusal refused) {
            return Problem.of(refused).errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.rule())
                    .toList();
        }
    }
}
