package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.http.Csv;
import org.covenanttracker.scorecard.Methodology.FigureDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// That the methodology says something of every figure, and that cells are safe to open.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MethodologyTest {

    private static final Methodology FIRST = Methodology.of("1").orElseThrow();
    private static final Methodology NEWEST = Methodology.all().getLast();

    @Test
    void every_figure_of_a_card_is_defined_and_in_the_order_of_the_card() {
        Figures figures = Figures.of(new Tally(), ABreach.filedOn("2026-09-01").day(), ABreach.RULES.calendar());
        assertEquals(
                new ArrayList<>(FigureValues.of(figures).keySet()),
                NEWEST.figures().stream().map(FigureDefinition::figure).toList());
    }

    @Test
    void the_second_has_the_figures_of_the_first_in_their_order_and_one_more() {
        List<FigureDefinition> others = new ArrayList<>(NEWEST.figures());
        others.removeIf(each -> each.figure().equals("breaches.escalated"));
        assertEquals(FIRST.figures(), others);
        assertFalse(FIRST.counts("breaches.escalated"));
        assertTrue(NEWEST.counts("breaches.escalated"));
        assertTrue(FIRST.counts("timeliness.answeredOnTime.numerator"));
    }

    @Test
    void every_rate_says_what_it_is_of_and_can_be_compared() {
        List<String> rates = FIRST.figures().stream()
                .filter(each -> each.denominator() != null)
                .map(FigureDefinition::figure)
                .toList();
        assertEquals(Arrays.stream(Share.values()).map(Share::figure).toList(), rates);
    }

    @Test
    void a_cell_that_would_run_as_a_formula_is_text() {
        for (String cell : List.of("=1+1", "+1", "-1", "@a", "\t=1", "  =1", "＝1", "\r1")) {
            assertEquals("'" + cell, Csv.cell(cell));
        }
        assertEquals("HM Treasury", Csv.cell("HM Treasury"));
        assertTrue(Csv.cell("").isEmpty());
    }
}
