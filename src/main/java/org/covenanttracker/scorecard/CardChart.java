package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A card as a picture 600 wide: the counts, and each rate with what it is of and how far chance alone
/// could move it. Where everything stands is reckoned here; the template only draws.
///
/// @param name what the picture is, for those who do not see it
/// @param description what it shows, for the same
record CardChart(
        String name, String description, List<Line> lines, List<Count> counts, List<Bar> bars, Axis axis, int height) {

    private static final int LEFT = 24;
    private static final int WIDTH = 552;
    private static final int TITLE_CHARACTERS = 42;
    private static final int NOTE_CHARACTERS = 90;

    /// @param style `title`, `subtitle` or `note`
    record Line(int y, String style, String text) {}

    record Count(int x, int y, String number, String label) {

        public int labelY() {
            return y + 20;
        }
    }

    /// @param known whether anything was due; without it there is no bar
    /// @param point where the rate lies
    /// @param low where its interval begins, and `width` how far it goes
    record Bar(int y, String label, String told, boolean known, String point, String low, String width) {

        public int track() {
            return y + 14;
        }

        public int bandTop() {
            return track() - 4;
        }
    }

    record Axis(int y) {

        public int labelY() {
            return y + 12;
        }
    }

    public int frame() {
        return height - 1;
    }

    static CardChart of(Scorecard card, Map<String, String> caveats) {
        return new Layout(card).chart(caveats);
    }

    private static final class Layout {

        private final Scorecard card;
        private final Methodology methodology;
        private final List<Line> lines = new ArrayList<>();
        private final List<Count> counts = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private int y = 16;

        Layout(Scorecard card) {
            this.card = card;
            this.methodology = Methodology.of(card.methodology()).orElseThrow();
        }

        CardChart chart(Map<String, String> caveats) {
            write("title", card.department().name(), TITLE_CHARACTERS, 28);
            write("subtitle", "Alleged breaches of the Civil Society Covenant, and answers to them", 70, 22);
            if (card.period() != null) write("subtitle", "Only of " + card.period(), 70, 22);
            if (card.caveats().contains(Caveats.DEMO)) write("subtitle", caveats.get(Caveats.DEMO), 70, 22);
            count();
            rates();
            Axis axis = new Axis(y);
            y += 34;
            notes(caveats);
            String name = card.department().name() + ": scorecard, "
                    + (card.period() == null ? "" : "of " + card.period() + ", as known on ") + Told.day(card.asOf());
            return new CardChart(name, description(), lines, counts, bars, axis, y + 20);
        }

        private void write(String style, String text, int characters, int step) {
            for (String each : Told.lines(text, characters)) {
                y += step;
                lines.add(new Line(y, style, each));
            }
        }

        private void count() {
            y += 48;
            Map<String, String> numbers = new LinkedHashMap<>();
            numbers.put("alleged breaches", Told.number(card.breaches().accepted()));
            numbers.put("open", Told.number(card.breaches().open()));
            numbers.put("overdue", Told.number(card.breaches().overdue()));
            TimeToAnswer time = card.timeliness().workingDaysToAnswer();
            numbers.put("median working days to answer", time.median() == null ? "–" : Told.number(time.median()));
            numbers.forEach((label, number) -> counts.add(new Count(LEFT + counts.size() * 124, y, number, label)));
            y += 44;
        }

        private void rates() {
            values().forEach((figure, value) -> {
                if (!(value instanceof Rate rate)) return;
                y += 22;
                bars.add(bar(methodology.figure(figure).orElseThrow().title(), rate));
                y += 22;
            });
        }

        private Bar bar(String label, Rate rate) {
            if (rate.rate() == null) return new Bar(y, label, Told.share(rate), false, null, null, null);
            double low = at(rate.low());
            String told = Told.share(rate) + " (" + Told.percent(rate.rate()) + ")";
            return new Bar(
                    y,
                    label,
                    told,
                    true,
                    place(at(rate.rate())),
                    place(low),
                    place(Math.max(2, at(rate.high()) - low)));
        }

        private Map<String, Object> values() {
            return FigureValues.of(card.figures());
        }

        private void notes(Map<String, String> caveats) {
            TimeToAnswer time = card.timeliness().workingDaysToAnswer();
            if (time.median() == null) write("note", "Median: " + Told.median(time) + ".", NOTE_CHARACTERS, 18);
            if (Told.uncertainty(time) != null) {
                write("note", "Of the median: " + Told.uncertainty(time) + ".", NOTE_CHARACTERS, 18);
            }
            write(
                    "note",
                    "Covenant Tracker, /v1/scorecards/" + card.department().slug() + ". As known on "
                            + Told.day(card.asOf()) + (card.isFinal() ? "." : ", which is not over: it will change."),
                    NOTE_CHARACTERS,
                    18);
            write(
                    "note",
                    Told.number(card.logSize()) + " log entries, methodology " + card.methodology()
                            + ". Bars: how far chance alone could move a rate (95 % Wilson interval).",
                    NOTE_CHARACTERS,
                    18);
            caveats.forEach((code, each) -> {
                if (!code.equals(Caveats.DEMO)) write("note", each, NOTE_CHARACTERS, 18);
            });
        }

        private String description() {
            StringBuilder text = new StringBuilder();
            counts.forEach(each ->
                    text.append(each.label()).append(": ").append(each.number()).append(". "));
            bars.forEach(each ->
                    text.append(each.label()).append(": ").append(each.told()).append(". "));
            return text.toString().trim();
        }
    }

    private static double at(BigDecimal share) {
        return LEFT + WIDTH * share.doubleValue();
    }

    static String place(double at) {
        return BigDecimal.valueOf(at)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
