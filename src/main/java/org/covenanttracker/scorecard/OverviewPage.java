package org.covenanttracker.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Code;
import org.covenanttracker.register.DepartmentKind;

/// What the page of all departments says. They stand by kind and name, never by a figure.
///
/// @param funnel one rate against chance, in SVG; `compared` what it is of
record OverviewPage(
        String asOf,
        boolean isFinal,
        String logSize,
        String rootHash,
        String methodology,
        boolean invented,
        List<String> caveats,
        List<Kind> kinds,
        String compared,
        List<Choice> choices,
        String funnel,
        List<Compared> results,
        String query) {

    record Kind(String title, List<Row> rows) {}

    record Row(
            String slug,
            String name,
            String accepted,
            String open,
            String overdue,
            String onTime,
            String uncertainty) {}

    /// A rate that can be compared.
    record Choice(String name, String title, boolean shown) {}

    /// What came of the comparison within a kind, in words.
    record Compared(String kind, String above, String below, String notDistinguishable, String tooFew) {

        static Compared of(Comparison.OfKind kind) {
            return new Compared(
                    plural(kind.kind()),
                    Comparison.names(kind.above()),
                    Comparison.names(kind.below()),
                    Comparison.names(kind.notDistinguishable()),
                    Comparison.names(kind.tooFew()));
        }
    }

    /// @param cards at least one
    /// @param funnel null for a period, within which nothing is compared
    static OverviewPage of(
            Map<DepartmentKind, List<Scorecard>> cards,
            Map<String, String> caveats,
            Share share,
            List<Comparison.OfKind> results,
            String funnel) {
        Scorecard first = cards.values().iterator().next().getFirst();
        Methodology methodology = Methodology.of(first.methodology()).orElseThrow();
        List<String> common = Caveats.ALWAYS.stream()
                .map(code -> caveats.getOrDefault(code, code))
                .toList();
        return new OverviewPage(
                Told.day(first.asOf()),
                first.isFinal(),
                Told.number(first.logSize()),
                first.rootHash(),
                first.methodology(),
                first.caveats().contains(Caveats.DEMO),
                common,
                kinds(cards),
                title(methodology, share),
                java.util.Arrays.stream(Share.values())
                        .map(each -> new Choice(each.shortName(), title(methodology, each), each == share))
                        .toList(),
                funnel,
                results.stream().map(Compared::of).toList(),
                CardPage.query(first));
    }

    static String title(Methodology methodology, Share share) {
        return methodology.figure(share.figure()).orElseThrow().title();
    }

    private static List<Kind> kinds(Map<DepartmentKind, List<Scorecard>> cards) {
        List<Kind> kinds = new ArrayList<>();
        cards.forEach((kind, of) -> kinds.add(new Kind(plural(kind), rows(of))));
        return kinds;
    }

    private static List<Row> rows(List<Scorecard> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> card.department().name()))
                .map(OverviewPage::row)
                .toList();
    }

    private static Row row(Scorecard card) {
        Rate onTime = card.timeliness().answeredOnTime();
        return new Row(
                card.department().slug(),
                card.department().name(),
                Told.number(card.breaches().accepted()),
                Told.number(card.breaches().open()),
                Told.number(card.breaches().overdue()),
                Told.share(onTime),
                onTime.rate() == null ? null : Told.percent(onTime.low()) + " to " + Told.percent(onTime.high()));
    }

    private static String plural(DepartmentKind kind) {
        String name = Code.of(kind).replace('_', ' ');
        String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
        return Character.toUpperCase(plural.charAt(0)) + plural.substring(1);
    }
}
