package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.DepartmentClosed;
import org.covenanttracker.register.RegisterEvent.DepartmentMerged;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final String LINK = "https://www.example.org/";

    @Test
    void a_department_that_stands_takes_changes() {
        assertDoesNotThrow(() -> DepartmentRules.requireStanding(aDepartment(1), List.of()));
    }

    @Test
    void the_refusal_of_an_ended_one_names_the_day_and_its_successors() {
        DepartmentRow ended = aDepartment(1);
        apply(ended, new DepartmentMerged(new UUID(0, 2)));
        Refusal refused = refusal(() -> DepartmentRules.requireStanding(ended, List.of(aDepartment(2))));
        assertEquals("department_ended", refused.code());
        assertEquals("The department office-1 ended on 2026-12-18; see office-2.", refused.getMessage());
    }

    @Test
    void the_refusal_of_one_without_successors_says_so() {
        DepartmentRow ended = aDepartment(1);
        apply(ended, new DepartmentClosed(List.of()));
        Refusal refused = refusal(() -> DepartmentRules.requireStanding(ended, List.of()));
        assertTrue(refused.getMessage().endsWith("nobody took over."), refused.getMessage());
    }

    @Test
    void a_renaming_to_a_slug_of_another_is_refused_and_to_a_slug_of_its_own_is_not() {
        DepartmentRow department = aDepartment(1);
        DepartmentRenamed renaming = new DepartmentRenamed("office-2", "Office", null, LINK);
        assertEquals(
                "already_registered",
                refusal(() -> DepartmentRules.requireRenaming(department, renaming, new UUID(0, 2)))
                        .code());
        assertDoesNotThrow(() -> DepartmentRules.requireRenaming(department, renaming, department.id));
        assertDoesNotThrow(() -> DepartmentRules.requireRenaming(department, renaming, null));
    }

    @Test
    void all_faults_of_successors_are_told_at_once() {
        DepartmentRow ended = aDepartment(3);
        apply(ended, new DepartmentClosed(List.of()));
        List<DepartmentRow> candidates = List.of(aDepartment(1), ended, aDepartment(2), aDepartment(2));
        List<String> pointers = List.of("/0", "/1", "/2", "/3");
        Refusal refused = refusal(() -> DepartmentRules.requireSuccessors(aDepartment(1), candidates, pointers));
        assertEquals("invalid", refused.code());
    }

    @Test
    void names_follow_each_other_without_a_gap() {
        DepartmentRow department = aDepartment(1);
        apply(department, new DepartmentRenamed("a", "A", null, LINK));
        apply(department, new DepartmentRenamed("b", "B", "BB", LINK));
        apply(department, new DepartmentRenamed("a", "A", null, LINK));
        assertEquals(
                List.of("office-1", "a", "b", "a"),
                department.names.stream().map(DepartmentName::slug).toList());
        assertEquals(
                1, department.names.stream().filter(each -> each.to() == null).count());
        assertEquals(List.of("office-1", "b"), department.formerSlugs());
    }

    @Test
    void an_event_that_is_not_the_next_is_a_bug() {
        DepartmentRow department = aDepartment(1);
        var again = new Recorded<>(department.id, 1, DAY, Actor.CLOCK, new DepartmentClosed(List.of()));
        assertThrows(IllegalStateException.class, () -> department.apply(again));
    }

    private static Refusal refusal(Runnable rule) {
        return assertThrows(Refusal.class, rule::run);
    }

    private static DepartmentRow aDepartment(int number) {
        DepartmentRow row = new DepartmentRow();
        row.id = new UUID(0, number);
        apply(
                row,
                new DepartmentRegistered(
                        "office-" + number,
                        "Office",
                        null,
                        DepartmentKind.PUBLIC_BODY,
                        DepartmentBasis.ADOPTED,
                        LINK,
                        null,
                        null));
        return row;
    }

    private static void apply(DepartmentRow row, RegisterEvent event) {
        row.apply(new Recorded<>(row.id, row.version + 1, DAY, Actor.CLOCK, event));
    }
}
