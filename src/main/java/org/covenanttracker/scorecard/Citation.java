package org.covenanttracker.scorecard;

import java.util.List;
import java.util.Locale;
import org.covenanttracker.http.Query;
import org.covenanttracker.scorecard.Methodology.FigureDefinition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One figure as it may be quoted.
///
/// @param value a number, a rate or a time to answer, as on the card
/// @param permalink to the same figure for ever, carrying date, log size and methodology
/// @param wording that says what the figure is of and what it does not show
@Schema(name = "Citation")
record Citation(
        Scorecard.DepartmentOnCard department,
        @Schema(examples = "timeliness.answeredOnTime") String figure,
        Object value,
        FigureDefinition definition,
        String permalink,
        String wording,
        List<String> caveats) {

    static Citation of(Answers answers, String slug, String figure, CardQuery query) {
        Scorecard card = answers.card(slug, query);
        Methodology methodology = Methodology.of(card.methodology()).orElseThrow();
        List<String> figures =
                methodology.figures().stream().map(FigureDefinition::figure).toList();
        FigureDefinition definition =
                methodology.figure(Query.oneOf("figure", figure, figures)).orElseThrow();
        Object value = FigureValues.of(card.figures()).get(figure);
        return new Citation(
                card.department(),
                figure,
                value,
                definition,
                permalink(card, figure),
                wording(card, definition, value),
                card.caveats());
    }

    private static String permalink(Scorecard card, String figure) {
        return "/v1/scorecards/" + card.department().slug() + "/figures/" + figure + CardPage.query(card);
    }

    private static String wording(Scorecard card, FigureDefinition definition, Object value) {
        return invented(card) + card.department().name() + ", "
                + definition.title().toLowerCase(Locale.ROOT) + ": "
                + told(value, definition.unit()) + ", of alleged breaches and commitments on record by " + card.asOf()
                + (card.period() == null ? "" : " for " + card.period()) + " (Covenant Tracker, " + card.logSize()
                + " log entries, methodology " + card.methodology() + (card.isFinal() ? "" : ", provisional") + "). "
                + definition.bias();
    }

    /// First, since a sentence is quoted from its beginning.
    static String invented(Scorecard card) {
        return card.caveats().contains(Caveats.DEMO) ? "Invented, for demonstration: " : "";
    }

    private static String told(Object value, String unit) {
        return switch (value) {
            case null -> "none";
            case Rate r when r.rate() == null -> "none due yet";
            case Rate r ->
                r.numerator() + " of " + r.denominator() + " " + unit + " (chance alone could put the rate from "
                        + r.low() + " to " + r.high() + ")";
            case TimeToAnswer t
            when t.median() == null -> "no median yet, " + t.answered() + " answered and " + t.waiting() + " waiting";
            case TimeToAnswer t ->
                "a median of " + t.median() + " working days, " + t.answered() + " answered and " + t.waiting()
                        + " waiting";
            default -> value + " " + unit;
        };
    }
}
