package org.covenanttracker.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.covenanttracker.http.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How cards are computed and written, as data. A methodology that was in force is never changed: its
/// figures, in this order, are the bytes of every card that was computed by it. A change is a new one.
///
/// @param rules what it does beside counting, as far as not every methodology does it
/// @param caveats that its cards may carry and those of none before it
/// @param figures those on a card, in the order in which they stand there
/// @param corrections figures that were found wrong; the cards keep them and point here
@Schema(name = "Methodology")
record Methodology(
        @Schema(examples = "1") String code,
        String title,
        String summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Rule> rules,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ScorecardList.CaveatText> caveats,
        List<FigureDefinition> figures,
        List<Correction> corrections) {

    private static final List<Methodology> ALL = List.of(load("1"), load("2"));

    enum Rule {
        /// A card says so where the register names nobody who leads for the department.
        NO_LEAD_NAMED,
        /// Parts of a card by principle go on with one that an edition left out, while it counts anything.
        FORMER_PRINCIPLES,
        /// A slice by sign holds what cited an earlier sign that this one succeeds.
        SIGN_SUCCESSORS
    }

    /// @param figure its path on a card
    /// @param numerator what is counted, where it is a rate; else null, as is `denominator`
    /// @param source of the formula
    /// @param bias what is known to move the figure besides a department's conduct
    /// @param classifiedBy who decides what counts
    @Schema(name = "FigureDefinition")
    record FigureDefinition(
            @Schema(examples = "timeliness.answeredOnTime") String figure,
            String title,
            String definition,
            @Schema(nullable = true) String numerator,
            @Schema(nullable = true) String denominator,
            @Schema(examples = "filings") String unit,
            String source,
            String bias,
            String classifiedBy) {

        /// The part of the card that it stands in.
        String group() {
            return figure.substring(0, figure.indexOf('.'));
        }
    }

    /// @param figure that was wrong on cards of the dates from `from` to `to`
    /// @param now where the right one is
    @Schema(name = "CardCorrection")
    record Correction(String figure, LocalDate from, LocalDate to, String what, String now) {

        boolean concerns(LocalDate asOf) {
            return !asOf.isBefore(from) && !asOf.isAfter(to);
        }
    }

    /// What was found wrong on cards of a date.
    List<Correction> corrections(LocalDate asOf) {
        return corrections.stream().filter(each -> each.concerns(asOf)).toList();
    }

    static Optional<Methodology> of(String code) {
        return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
    }

    static List<Methodology> all() {
        return ALL;
    }

    private static Methodology load(String code) {
        try (InputStream json = Methodology.class.getResourceAsStream("/methodology/" + code + ".json")) {
            return Json.mapper().readValue(json, Methodology.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param number the path of a figure, or of a number in it
    boolean counts(String number) {
        return figures.stream()
                .map(FigureDefinition::figure)
                .anyMatch(figure -> number.equals(figure) || number.startsWith(figure + "."));
    }

    boolean has(Rule rule) {
        return rules != null && rules.contains(rule);
    }

    /// Whether it comes after another.
    boolean isNewerThan(String other) {
        return ALL.indexOf(this) > ALL.indexOf(of(other).orElseThrow());
    }

    Optional<FigureDefinition> figure(String path) {
        return figures.stream().filter(each -> each.figure.equals(path)).findFirst();
    }

    /// As it is written, without what the first one did not have.
    Map<String, Object> document() {
        Map<String, Object> document = Members.of(this);
        if (rules == null) document.keySet().removeAll(List.of("rules", "caveats"));
        return document;
    }

    /// The figures of this methodology as they nest on a card: `{"breaches": {"accepted": 11, …}, …}`.
    Map<String, Object> nested(Figures values) {
        Map<String, Object> byPath = FigureValues.of(values);
        Map<String, Object> groups = new LinkedHashMap<>();
        for (FigureDefinition each : figures) {
            int dot = each.figure.indexOf('.');
            @SuppressWarnings("unchecked")
            var group = (Map<String, Object>)
                    groups.computeIfAbsent(each.figure.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
            group.put(each.figure.substring(dot + 1), byPath.get(each.figure));
        }
        return groups;
    }
}
