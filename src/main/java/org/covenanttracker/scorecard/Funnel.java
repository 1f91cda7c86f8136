package org.covenanttracker.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.covenanttracker.http.Code;
import org.covenanttracker.scorecard.Comparison.Compared;
import org.covenanttracker.scorecard.Comparison.OfKind;
import org.covenanttracker.scorecard.Comparison.Result;

/// A comparison as a funnel plot 600 wide: how many acts a rate is of, against the rate, for each
/// department of a kind, and between which limits chance alone would put nearly all of them
/// (Spiegelhalter, as in [Comparison]). Where everything stands is reckoned here; the template draws.
record Funnel(String name, String description, List<Line> notes, List<Panel> panels, int height) {

    private static final int LEFT = 56;
    private static final int WIDTH = 520;
    private static final int TALL = 240;
    private static final int LIMIT_POINTS = 80;
    private static final int LABEL_CHARACTERS = 34;

    record Line(int y, String text) {}

    /// @param pooled where the pooled rate lies
    /// @param upper the upper limit, as the points of a line; `lower` likewise
    record Panel(
            String title,
            int top,
            String pooled,
            String pooledTold,
            String upper,
            String lower,
            List<Dot> dots,
            List<Tick> ticks) {

        public int titleY() {
            return top - 12;
        }

        public int topLabelY() {
            return top + 5;
        }

        public int middleLabelY() {
            return top + TALL / 2 + 5;
        }

        public int bottomLabelY() {
            return top + TALL + 5;
        }

        public int tickY() {
            return top + TALL + 18;
        }

        public int axisY() {
            return top + TALL + 36;
        }
    }

    /// One or more departments that have the same of the same number.
    ///
    /// @param label beside the dot: the name where chance explains it not, else how many if several, or null
    /// @param anchor on which side of the label the dot is
    /// @param judged false where there are too few acts to judge by
    record Dot(
            String x,
            String y,
            String told,
            String label,
            String labelX,
            String anchor,
            boolean apart,
            boolean judged) {}

    record Tick(String x, String told) {}

    static Funnel of(String title, Standing standing, List<OfKind> kinds, String demo) {
        List<OfKind> counted =
                kinds.stream().filter(each -> each.all().denominator() > 0).toList();
        List<Panel> panels = new ArrayList<>();
        for (OfKind kind : counted) panels.add(new Plot(kind, 84 + panels.size() * (TALL + 92)).panel());
        int y = 84 + panels.size() * (TALL + 92) - 24;
        List<Line> notes = new ArrayList<>();
        for (String note : notes(standing, demo)) notes.add(new Line(y += 18, note));
        return new Funnel(title, description(title, counted), notes, panels, y + 20);
    }

    private static List<String> notes(Standing standing, String demo) {
        String text = (demo == null ? "" : demo + " ")
                + "Each dot is a department, or as many as the number beside it says. The solid line is the pooled rate of"
                + " its kind, the dashed lines the 99.8 % limits around it. Red and named: chance does not explain"
                + " how far it is from the others of its kind, by which it is judged, and not by all. Hollow: not"
                + " judged, since it or the others have fewer than " + Comparison.LEAST
                + " acts, wherever it stands. Nothing is ranked. Covenant Tracker, as known on "
                + Told.day(standing.asOf()) + ", "
                + Told.number(standing.position().size())
                + " log entries, methodology " + standing.methodology().code()
                + ". Organisations choose what to report; how much each department deals with them is not known.";
        return Told.lines(text, 90);
    }

    private static String description(String title, List<OfKind> kinds) {
        if (kinds.isEmpty()) return title + ": nothing is due yet.";
        StringBuilder text = new StringBuilder();
        for (OfKind kind : kinds) {
            text.append(name(kind))
                    .append(": pooled ")
                    .append(kind.all().numerator())
                    .append(" of ")
                    .append(kind.all().denominator());
            text.append("; above: ")
                    .append(Comparison.names(kind.above()))
                    .append("; below: ")
                    .append(Comparison.names(kind.below()));
            text.append("; not distinguishable: ")
                    .append(kind.notDistinguishable().size());
            text.append("; too few: ").append(kind.tooFew().size()).append(". ");
        }
        return text.toString().trim();
    }

    private static String name(OfKind kind) {
        String name = Code.of(kind.kind()).replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public int frame() {
        return height - 1;
    }

    private static final class Plot {

        private final OfKind kind;
        private final int top;
        private final double pooled;
        private final int most;

        Plot(OfKind kind, int top) {
            this.kind = kind;
            this.top = top;
            this.pooled = kind.all().numerator() / (double) kind.all().denominator();
            this.most = all().mapToInt(Compared::denominator).max().orElse(1);
        }

        private Stream<Compared> all() {
            return Stream.of(kind.above(), kind.below(), kind.notDistinguishable(), kind.tooFew())
                    .flatMap(List::stream);
        }

        Panel panel() {
            String told =
                    "pooled " + kind.all().numerator() + " of " + kind.all().denominator();
            Map<List<Object>, List<Compared>> places = all().filter(each -> each.denominator() > 0)
                    .collect(Collectors.groupingBy(
                            each -> List.of(each.numerator(), each.denominator(), each.result()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            List<Dot> dots = places.values().stream().map(this::dot).toList();
            return new Panel(name(kind), top, y(pooled), told, limit(1), limit(-1), dots, ticks());
        }

        /// The score test's limits, outside which Wilson's interval leaves the pooled rate out.
        private String limit(int side) {
            StringBuilder points = new StringBuilder();
            IntStream.rangeClosed(0, LIMIT_POINTS).forEach(i -> {
                double n = 1 + (most - 1) * (double) i / LIMIT_POINTS;
                double at = pooled + side * Comparison.Z_998 * Math.sqrt(pooled * (1 - pooled) / n);
                points.append(x(n)).append(',').append(y(Math.clamp(at, 0, 1))).append(' ');
            });
            return points.toString().trim();
        }

        private Dot dot(List<Compared> here) {
            Compared each = here.getFirst();
            boolean apart = each.result() == Result.ABOVE || each.result() == Result.BELOW;
            boolean isRight = each.denominator() > most / 2;
            double at = LEFT + WIDTH * share(each.denominator());
            String names = Comparison.names(here);
            String told = names + ": " + each.numerator() + " of " + each.denominator() + ", "
                    + Code.of(each.result()).replace('_', ' ');
            String label = apart ? cut(names) : here.size() > 1 ? String.valueOf(here.size()) : null;
            String y = y(each.rate().doubleValue());
            return new Dot(
                    CardChart.place(at),
                    y,
                    told,
                    label,
                    CardChart.place(at + (isRight ? -9 : 9)),
                    isRight ? "end" : "start",
                    apart,
                    each.result() != Result.TOO_FEW);
        }

        private static String cut(String names) {
            List<String> lines = Told.lines(names, LABEL_CHARACTERS);
            return lines.getFirst() + (lines.size() > 1 ? " …" : "");
        }

        private List<Tick> ticks() {
            return Stream.of(0, most / 2, most)
                    .distinct()
                    .map(n -> new Tick(x(n), Told.number(n)))
                    .toList();
        }

        private double share(double n) {
            return n / most;
        }

        private String x(double n) {
            return CardChart.place(LEFT + WIDTH * share(n));
        }

        private String y(double rate) {
            return CardChart.place(top + TALL * (1 - rate));
        }
    }
}
