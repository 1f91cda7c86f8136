package org.covenanttracker.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentState;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A department's card: a pure function of the leaves up to an index, a date, and a methodology.
///
/// @param asOf the date it speaks of, to the end of that day
/// @param isFinal whether that date can no longer get new entries
/// @param logSize how many entries it was computed from
/// @param rootHash of the Merkle tree of those entries, in base64; null before the first checkpoint
@Schema(name = "Scorecard")
@JsonPropertyOrder({"department", "asOf", "final"})
record Scorecard(
        DepartmentOnCard department,
        LocalDate asOf,
        @JsonProperty("final") boolean isFinal,
        long logSize,
        @Schema(nullable = true) String rootHash,
        @Schema(examples = "1") String methodology,
        BreachFigures breaches,
        Timeliness timeliness,
        AnswerFigures answers,
        RemedyFigures remedies,
        FindingFigures findings,
        OutcomeFigures outcomeAsSought,
        CommitmentFigures commitments,
        List<PrincipleOnCard> byPrinciple,

        @Schema(examples = "[\"self_selected\", \"exposure_unknown\"]")
        List<String> caveats) {

    static Scorecard of(Fold fold, Department department, LocalDate asOf, String rootHash) {
        List<Case> cases = fold.acceptedAgainst(department);
        Map<UUID, CommitmentState> commitments = fold.commitmentsOf(department);
        Figures all =
                Figures.of(cases, cases, commitments, asOf, fold.register().calendar());
        return new Scorecard(
                new DepartmentOnCard(department.slug(), department.name()),
                asOf,
                false,
                fold.size(),
                rootHash,
                fold.register().methodology(),
                all.breaches(),
                all.timeliness(),
                all.answers(),
                all.remedies(),
                all.findings(),
                all.outcomeAsSought(),
                all.commitments(),
                byPrinciple(fold, cases, commitments, asOf),
                caveats(fold, department, all, asOf));
    }

    private static List<PrincipleOnCard> byPrinciple(
            Fold fold, List<Case> cases, Map<UUID, CommitmentState> commitments, LocalDate asOf) {
        List<PrincipleOnCard> principles = new ArrayList<>();
        for (PrincipleText principle : fold.register().principles(asOf)) {
            List<Case> own = cases.stream()
                    .filter(each -> each.breach().principle().equals(principle.code()))
                    .toList();
            Map<UUID, CommitmentState> ownCommitments = new LinkedHashMap<>(commitments);
            // A commitment may serve signs of several principles; it counts under its first.
            ownCommitments.values().removeIf(each -> !each.signs().getFirst().startsWith(principle.code() + "-"));
            Figures figures =
                    Figures.of(own, cases, ownCommitments, asOf, fold.register().calendar());
            principles.add(new PrincipleOnCard(principle.code(), principle.title(), figures));
        }
        return principles;
    }

    /// What a reader must know before quoting a figure, by code; first, if it is so, that all of it
    /// is invented. A demo's own ledger says that, so a card is a function of leaves there too.
    private static List<String> caveats(Fold fold, Department department, Figures figures, LocalDate asOf) {
        List<String> caveats = new ArrayList<>();
        if (fold.register().hasCaveat("demo_data")) caveats.add("demo_data");
        caveats.addAll(List.of("self_selected", "exposure_unknown"));
        if (figures.breaches().onProvisionalSigns() > 0) caveats.add("provisional_signs");
        if (!fold.keys().hasReviewer(asOf)) caveats.add("no_adjudicator");
        if (!fold.keys().holdsKey(department.id(), asOf)) caveats.add("department_holds_no_key");
        return caveats;
    }

    @Schema(name = "DepartmentOnCard")
    record DepartmentOnCard(
            @Schema(examples = "hm-treasury") String slug,
            @Schema(examples = "HM Treasury") String name) {}

    @Schema(name = "PrincipleOnCard")
    record PrincipleOnCard(@Schema(examples = "PC") String principle, String title, Figures figures) {}
}
