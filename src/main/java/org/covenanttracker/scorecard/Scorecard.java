package org.covenanttracker.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A department's card: a pure function of the leaves up to an index, a date, and a methodology.
///
/// @param asOf the date it speaks of, to the end of that day
/// @param isFinal whether all entries of that date are in it and no more can come
/// @param period that it counts; absent where it counts all
/// @param logSize how many entries it was computed from
/// @param rootHash of the Merkle tree of those entries, in base64; null before the first checkpoint
@Schema(name = "Scorecard")
@JsonPropertyOrder({"department", "asOf", "final"})
record Scorecard(
        DepartmentOnCard department,
        LocalDate asOf,
        @JsonProperty("final") boolean isFinal,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2026-Q4")
        String period,

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

    static Scorecard of(DepartmentTally tally, DepartmentOnRegister department, Setting setting, Standing standing) {
        LocalDate asOf = standing.asOf();
        Calendar calendar = setting.register().calendar();
        Figures all = Figures.of(tally.all(), asOf, calendar);
        return new Scorecard(
                setting.register().departments().onCard(department),
                asOf,
                standing.isFinal(),
                standing.period() == null ? null : standing.period().code(),
                standing.position().size(),
                standing.rootHash(),
                standing.methodology().code(),
                all.breaches(),
                all.timeliness(),
                all.answers(),
                all.remedies(),
                all.findings(),
                all.outcomeAsSought(),
                all.commitments(),
                byPrinciple(tally, setting, asOf, standing.methodology()),
                Caveats.of(setting, department, all, asOf, standing.methodology()));
    }

    private static List<PrincipleOnCard> byPrinciple(
            DepartmentTally tally, Setting setting, LocalDate asOf, Methodology by) {
        List<PrincipleText> shown = new ArrayList<>(setting.register().principles(asOf));
        if (by.has(Methodology.Rule.FORMER_PRINCIPLES)) {
            setting.register().formerPrinciples(asOf).stream()
                    .filter(each -> tally.counts(each.code()))
                    .forEach(shown::add);
        }
        return shown.stream()
                .map(each -> new PrincipleOnCard(
                        each.code(),
                        each.title(),
                        Figures.of(
                                tally.of(each.code()), asOf, setting.register().calendar())))
                .toList();
    }

    Figures figures() {
        return new Figures(breaches, timeliness, answers, remedies, findings, outcomeAsSought, commitments);
    }

    /// As it is written, see [FixedJson].
    Map<String, Object> document() {
        Methodology by = Methodology.of(methodology).orElseThrow();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", department);
        document.put("asOf", asOf);
        document.put("final", isFinal);
        if (period != null) document.put("period", period);
        document.put("logSize", logSize);
        document.put("rootHash", rootHash);
        document.put("methodology", methodology);
        document.putAll(by.nested(figures()));
        document.put(
                "byPrinciple",
                byPrinciple.stream().map(each -> each.document(by)).toList());
        document.put("caveats", caveats);
        return document;
    }

    /// @param successors slugs of those that took its work over, where it has ended
    @Schema(name = "DepartmentOnCard")
    record DepartmentOnCard(
            @Schema(examples = "hm-treasury") String slug,
            @Schema(examples = "HM Treasury") String name,
            List<String> successors) {}

    @Schema(name = "PrincipleOnCard")
    record PrincipleOnCard(@Schema(examples = "PC") String principle, String title, Figures figures) {

        Map<String, Object> document(Methodology by) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("principle", principle);
            document.put("title", title);
            document.put("figures", by.nested(figures));
            return document;
        }
    }
}
