package org.covenanttracker.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.scorecard.Methodology.Correction;
import org.covenanttracker.scorecard.Methodology.FigureDefinition;
import org.covenanttracker.scorecard.Scorecard.DepartmentOnCard;

/// What the page of one card says, in the order of its reading.
///
/// @param chart the card as a picture, in SVG
/// @param caveats each in words
/// @param permalink of this page, carrying date, log size and methodology; `json` of the same card as JSON
/// @param checksum SHA-256 of that JSON, in hex; null while the card may still change
record CardPage(
        DepartmentOnCard department,
        boolean hasEnded,
        String asOf,
        boolean isFinal,
        String period,
        boolean isPeriodOver,
        String logSize,
        String rootHash,
        String methodology,
        boolean invented,
        List<String> caveats,
        List<Correction> corrections,
        String chart,
        List<Section> sections,
        List<Principle> principles,
        String address,
        String query,
        String permalink,
        String json,
        String citation,
        String checksum) {

    /// Which groups of figures stand under which heading: what one side says beside what the other did.
    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("What organisations allege", List.of("breaches"));
        SECTIONS.put("What the department did, and when", List.of("timeliness"));
        SECTIONS.put("What the department answered", List.of("answers", "remedies"));
        SECTIONS.put("What came of it", List.of("outcomeAsSought", "findings"));
        SECTIONS.put("What the department committed to", List.of("commitments"));
    }

    record Section(String title, List<Row> rows) {}

    /// @param told the figure; `uncertainty` how sure it is, or null
    /// @param citation where it can be quoted from
    /// @param correction where it was found wrong, or null
    record Row(
            String title, String definition, String told, String uncertainty, String citation, Correction correction) {}

    record Principle(String code, String title, String accepted, String open, String overdue, String onTime) {}

    /// @param caveats the words of every caveat, by code
    static CardPage of(
            Scorecard card,
            boolean hasEnded,
            Methodology methodology,
            Map<String, String> caveats,
            String chart,
            String checksum) {
        String address = "/v1/scorecards/" + card.department().slug();
        String query = query(card);
        return new CardPage(
                card.department(),
                hasEnded,
                Told.day(card.asOf()),
                card.isFinal(),
                card.period(),
                isPeriodOver(card),
                Told.number(card.logSize()),
                card.rootHash(),
                card.methodology(),
                card.caveats().contains(Caveats.DEMO),
                card.caveats().stream()
                        .map(code -> caveats.getOrDefault(code, code))
                        .toList(),
                methodology.corrections(card.asOf()),
                chart,
                sections(card, methodology, address, query),
                principles(card),
                address,
                query,
                address + ".html" + query,
                address + ".json" + query,
                citation(card),
                checksum);
    }

    /// Whether the card knows the whole of its period, with all that fell due in it; of none it is so.
    private static boolean isPeriodOver(Scorecard card) {
        return card.period() == null
                || !Period.parse(card.period()).orElseThrow().countedOn().isAfter(card.asOf());
    }

    static String query(Scorecard card) {
        return "?asOf=" + card.asOf() + "&logSize=" + card.logSize() + "&methodology=" + card.methodology()
                + (card.period() == null ? "" : "&period=" + card.period());
    }

    private static List<Section> sections(Scorecard card, Methodology methodology, String address, String query) {
        Map<String, Object> values = FigureValues.of(card.figures());
        List<Section> sections = new ArrayList<>();
        SECTIONS.forEach((title, groups) -> {
            List<Row> rows = methodology.figures().stream()
                    .filter(each -> groups.contains(each.group()))
                    .map(each -> row(
                            each,
                            values.get(each.figure()),
                            methodology.corrections(card.asOf()),
                            address + "/figures/" + each.figure() + query))
                    .toList();
            sections.add(new Section(title, rows));
        });
        return sections;
    }

    private static Row row(FigureDefinition figure, Object value, List<Correction> corrections, String citation) {
        Correction correction = corrections.stream()
                .filter(each -> each.figure().equals(figure.figure()))
                .findFirst()
                .orElse(null);
        return new Row(
                figure.title(), figure.definition(), Told.value(value), Told.uncertainty(value), citation, correction);
    }

    private static List<Principle> principles(Scorecard card) {
        return card.byPrinciple().stream()
                .map(each -> new Principle(
                        each.principle(),
                        each.title(),
                        Told.number(each.figures().breaches().accepted()),
                        Told.number(each.figures().breaches().open()),
                        Told.number(each.figures().breaches().overdue()),
                        Told.share(each.figures().timeliness().answeredOnTime())))
                .toList();
    }

    private static String citation(Scorecard card) {
        return Citation.invented(card) + "Covenant Tracker, scorecard of "
                + card.department().name()
                + ", alleged breaches and commitments as known on "
                + Told.day(card.asOf()) + (card.period() == null ? "" : " for " + card.period()) + ", "
                + Told.number(card.logSize()) + " log entries, methodology " + card.methodology()
                + (card.isFinal() ? "" : ", provisional") + ".";
    }
}
