package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.ServiceMeans;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What the fold takes, what it refuses, and what a reader is warned of.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {

    private static final String DAY = "2026-10-02";

    private final ALedger ledger = new ALedger();

    @Test
    void a_fold_that_skips_or_repeats_an_entry_is_of_another_ledger() {
        Fold fold = ledger.fold();
        Recorded<?> filing = ABreach.filedOn("2026-09-01").events().getFirst();
        assertThrows(IllegalStateException.class, () -> fold.apply(fold.size() + 1, filing));
        assertThrows(IllegalStateException.class, () -> fold.apply(fold.size() - 1, filing));
        long before = fold.size();
        fold.apply(before, filing);
        assertEquals(before + 1, fold.size());
    }

    @Test
    void an_event_that_no_card_knows_is_not_passed_over() {
        record Unknown() implements Event {}
        assertThrows(
                IllegalStateException.class,
                () -> ledger.take(UUID.randomUUID(), 1, DAY, ABreach.STEWARD, new Unknown()));
    }

    @Test
    void a_breach_without_its_filing_is_damage_and_no_empty_case() {
        assertThrows(
                RuntimeException.class,
                () -> ledger.take(UUID.randomUUID(), 1, DAY, ABreach.STEWARD, new BreachAccepted()));
    }

    @Test
    void the_size_of_the_ledger_is_on_the_card() {
        long before = ledger.card(DAY).logSize();
        ledger.with(ABreach.filedOn("2026-09-01").accepted().answered());
        assertEquals(before + 4, ledger.card(DAY).logSize());
    }

    @Test
    void one_departments_breaches_are_on_no_other_card() {
        var filed = new BreachFiled(ALedger.OTHER_DEPARTMENT, "2025-07-17", "PC-W2", "2026-Q3", null, null, null, null);
        ledger.with(ABreach.unfiledOn("2026-09-01").then(ABreach.FILER, filed).accepted());
        assertEquals(0, ledger.card(DAY).breaches().accepted());
        assertEquals(1, ledger.cardOf("department-for-samples", DAY).breaches().accepted());
    }

    @Test
    void what_the_clock_took_on_unread_is_on_the_card_once_it_was_read() {
        ABreach breach = ABreach.filedOn("2026-09-01").on("2026-09-30").then(Actor.CLOCK, new BreachAccepted());
        breach.then(Actor.CLOCK, new BreachServed(LocalDate.parse("2026-09-30"), ServiceMeans.KEY));
        assertEquals(0, new ALedger().with(breach).card(DAY).breaches().accepted());
        breach.on("2026-10-02").acceptedUnserved();
        BreachFigures read = new ALedger().with(breach).card(DAY).breaches();
        assertEquals(1, read.accepted());
        // Served on the 30th: the 1st and the 2nd of October, not counted from the screening.
        assertEquals(2, read.oldestOpenWorkingDays());
    }

    @Test
    void only_signs_of_our_own_wording_are_counted_as_provisional() {
        ledger.with(ABreach.citing("RV-W1", ABreach.FILER, "2026-09-01").accepted());
        assertEquals(0, ledger.card(DAY).breaches().onProvisionalSigns());
        assertEquals(false, ledger.card(DAY).caveats().contains("provisional_signs"));
        ledger.with(ABreach.citing("RV-W91", ABreach.FILER, "2026-09-01").accepted());
        assertEquals(1, ledger.card(DAY).breaches().onProvisionalSigns());
        assertEquals(true, ledger.card(DAY).caveats().contains("provisional_signs"));
    }

    @Test
    void nobody_able_to_answer_or_to_decide_is_said_on_the_card() {
        List<String> always = List.of("self_selected", "exposure_unknown");
        assertEquals(
                List.of("self_selected", "exposure_unknown", "no_adjudicator", "department_holds_no_key"),
                ledger.card(DAY).caveats());
        ledger.key(Role.REVIEWER, null, "2027-01-01");
        ledger.key(Role.DEPARTMENT, ABreach.DEPARTMENT, "2027-01-01");
        assertEquals(always, ledger.card(DAY).caveats());
    }

    @Test
    void a_key_lives_to_the_end_of_its_last_day_unless_it_is_revoked() {
        ledger.key(Role.REVIEWER, null, "2027-01-01");
        UUID key = ledger.key(Role.DEPARTMENT, ABreach.DEPARTMENT, DAY);
        assertEquals(2, ledger.card(DAY).caveats().size());
        assertEquals(
                "department_holds_no_key", ledger.card("2026-10-03").caveats().getLast());
        ledger.revoke(key);
        assertEquals("department_holds_no_key", ledger.card(DAY).caveats().getLast());
    }

    @Test
    void anothers_key_is_not_the_departments_own() {
        ledger.key(Role.DEPARTMENT, ALedger.OTHER_DEPARTMENT, "2027-01-01");
        assertEquals(true, ledger.card(DAY).caveats().contains("department_holds_no_key"));
        assertEquals(
                false, ledger.cardOf("department-for-samples", DAY).caveats().contains("department_holds_no_key"));
    }

    @Test
    void an_invented_ledger_says_so_first() {
        CaveatAdopted demo = new CaveatAdopted("demo_data", "All of it is invented.", null, null, null);
        ledger.take(UUID.randomUUID(), 1, "2026-01-01", ABreach.STEWARD, demo);
        assertEquals("demo_data", ledger.card(DAY).caveats().getFirst());
        assertNull(ledger.fold().register().departments().named("ministry-of-nothing"));
    }
}
