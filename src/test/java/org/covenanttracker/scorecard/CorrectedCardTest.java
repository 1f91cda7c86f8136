package org.covenanttracker.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachEvent.BreachCorrected;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentStatus;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.OrganisationKind;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.covenanttracker.register.SizeBand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A breach that is corrected counts where it belongs from that day on, and where it stood before.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectedCardTest {

    private static final String DAY = "2026-10-30";

    /// Corrected on 10 September from PC-W2, which is our wording, to RV-W1, which is the government's.
    @Test
    void it_counts_under_the_right_sign_from_the_correction_on_and_under_the_wrong_one_before() {
        Timeline timeline = timeline(served().on("2026-09-10").correctedTo("RV-W1"));
        assertEquals(List.of(1, 0, 1), counted(timeline, "2026-09-09"));
        assertEquals(List.of(0, 1, 0), counted(timeline, "2026-09-10"));
        assertEquals(List.of(0, 1, 0), counted(timeline, DAY));
    }

    /// Under PC, under RV, and on a provisional sign.
    private static List<Integer> counted(Timeline timeline, String day) {
        LocalDate date = LocalDate.parse(day);
        DepartmentTally tally = timeline.journal(ABreach.DEPARTMENT).at(new Position(timeline.sizeAtEndOf(date), date));
        return List.of(
                tally.of("PC").count(Counted.ACCEPTED),
                tally.of("RV").count(Counted.ACCEPTED),
                tally.all().count(Counted.ON_PROVISIONAL_SIGN));
    }

    @Test
    void nothing_but_its_place_changes() {
        Scorecard before = new ALedger().with(served().answered()).card(DAY);
        Scorecard after =
                new ALedger().with(served().answered().correctedTo("PC-X")).card(DAY);
        assertEquals(before.timeliness(), after.timeliness());
        assertEquals(before.breaches().accepted(), after.breaches().accepted());
        assertEquals(before.breaches().answered(), after.breaches().answered());
    }

    /// It was a charity when it filed, and is a community group since.
    @Test
    void its_filer_stays_what_it_was_when_it_filed() {
        ALedger ledger = new ALedger();
        UUID filer = ABreach.FILER.id();
        var admitted = new OrganisationAdmitted(OrganisationKind.CHARITY, SizeBand.SMALL, null, null, true);
        ledger.take(filer, 1, "2026-01-02", ABreach.STEWARD, admitted);
        ABreach breach = served();
        ledger.with(breach);
        var now = new OrganisationReclassified(OrganisationKind.COMMUNITY_GROUP, SizeBand.LARGE, null, null, true);
        ledger.take(filer, 2, "2026-09-02", ABreach.STEWARD, now);
        breach.on("2026-09-03").correctedTo("TD-W3");
        ledger.with(List.of(breach.events().getLast()));
        Facets facets = ledger.fold().countables().stream()
                .map(each -> each.contributions(LocalDate.parse(DAY)).getLast().facets())
                .filter(each -> each.of() == Facets.Of.NAMED_FILING)
                .findFirst()
                .orElseThrow();
        assertEquals("TD-W3", facets.sign());
        assertEquals(OrganisationKind.CHARITY, facets.kind());
        assertEquals(SizeBand.SMALL, facets.sizeBand());
    }

    /// The first was reported complete and cited by mistake; the second is the one that was meant.
    @Test
    void the_commitment_that_is_cited_now_is_contradicted_and_the_other_no_more() {
        ALedger ledger = new ALedger();
        UUID mistaken = promise(ledger);
        UUID meant = promise(ledger);
        ABreach breach = ABreach.unfiledOn("2026-09-01")
                .then(
                        ABreach.FILER,
                        new BreachFiled(
                                ABreach.DEPARTMENT, "2025-07-17", "PC-W2", "2026-Q3", null, mistaken, null, null))
                .accepted()
                .answered(AnswerPosition.ACCEPTED);
        ledger.with(breach);
        assertEquals(List.of(true, false), contradicted(ledger));
        breach.then(
                ABreach.STEWARD,
                new BreachCorrected("2025-07-17", "PC-W2", "2026-Q3", null, meant, Mission.NHS, null, List.of()));
        List<Countable> touched =
                ledger.fold().apply(ledger.fold().size(), breach.events().getLast());
        assertEquals(3, touched.size());
        assertEquals(List.of(false, true), contradicted(ledger));
    }

    /// Of each commitment, in the order in which they were made.
    private static List<Boolean> contradicted(ALedger ledger) {
        return ledger.fold().countables().stream()
                .filter(each -> each instanceof CountedCommitment)
                .map(each -> marks(each).count(Counted.COMMITMENT_CONTRADICTED) > 0)
                .toList();
    }

    private static Tally marks(Countable countable) {
        return new Tally()
                .add(countable.contributions(LocalDate.parse(DAY)).getFirst().marks(), 1);
    }

    private static UUID promise(ALedger ledger) {
        LocalDate due = LocalDate.parse("2026-06-30");
        var made = new CommitmentMade(ABreach.DEPARTMENT, "2025-07-17", List.of("PC-P3"), null, due, null, null);
        return ledger.commitment(made, new ProgressReported(CommitmentStatus.COMPLETE));
    }

    private static Timeline timeline(ABreach breach) {
        List<Recorded<?>> all = new ArrayList<>(ALedger.register());
        breach.events().stream().sorted(Comparator.comparing(Recorded::on)).forEach(all::add);
        Timeline timeline = new Timeline();
        for (int i = 0; i < all.size(); i++) timeline.apply(i, all.get(i));
        timeline.turnTo(LocalDate.parse(DAY));
        return timeline;
    }

    private static ABreach served() {
        return ABreach.filedOn("2026-09-01").accepted();
    }
}
