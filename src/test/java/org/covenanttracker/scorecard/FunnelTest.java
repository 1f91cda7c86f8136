package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.register.DepartmentKind;
import org.covenanttracker.scorecard.Comparison.Acts;
import org.covenanttracker.scorecard.Funnel.Dot;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Which dot stands for whom. How it looks is for the eye.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final Standing STANDING =
            new Standing(new Position(9, DAY), true, null, Methodology.of("1").orElseThrow(), null);

    private final List<DepartmentOnRegister> departments = new ArrayList<>();
    private final Map<UUID, Acts> acts = new HashMap<>();

    @Test
    void a_department_with_too_few_acts_is_drawn_as_not_judged_wherever_it_stands() {
        department("Few", 0, 9);
        department("Many", 48, 50);
        department("More", 48, 51);
        assertEquals(
                List.of(true, true, false), dots().stream().map(Dot::judged).toList());
        assertFalse(dots().getLast().apart());
    }

    @Test
    void departments_that_have_the_same_share_a_dot_that_says_how_many_they_are() {
        department("One", 3, 3);
        department("Other", 3, 3);
        department("Third", 2, 3);
        List<Dot> dots = dots();
        assertEquals(2, dots.size());
        assertEquals("2", dots.getFirst().label());
        assertTrue(dots.getFirst().told().startsWith("One, Other: 3 of 3"), dots.toString());
        assertNull(dots.getLast().label());
    }

    @Test
    void who_is_told_apart_is_named_and_a_cut_in_the_name_shows() {
        department("Department for Environment, Food and Rural Affairs", 10, 40);
        department("Other", 95, 100);
        Dot apart =
                dots().stream().filter(Dot::apart).reduce((first, _) -> first).orElseThrow();
        assertTrue(dots().stream()
                .filter(Dot::apart)
                .anyMatch(dot -> dot.label().equals("Department for Environment, Food …")));
        assertTrue(apart.judged());
    }

    @Test
    void that_it_is_invented_stands_first_among_its_notes() {
        department("One", 3, 3);
        String first = Funnel.of("Rate", STANDING, Comparison.of(departments, acts), "All invented.")
                .notes()
                .getFirst()
                .text();
        assertTrue(first.startsWith("All invented."), first);
    }

    private void department(String name, int kept, int due) {
        UUID id = UUID.randomUUID();
        departments.add(new DepartmentOnRegister(
                id, DAY, name, name, DepartmentKind.MINISTERIAL_DEPARTMENT, List.of(), null, null));
        acts.put(id, new Acts(kept, due));
    }

    private List<Dot> dots() {
        return Funnel.of("Rate", STANDING, Comparison.of(departments, acts), null)
                .panels()
                .getFirst()
                .dots();
    }
}
