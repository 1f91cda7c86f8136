package org.covenanttracker.scorecard;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The median time to an answer, with those who still wait counted as not yet answered: E. L. Kaplan and
/// P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
/// Statistical Association 53 (1958), 457–481. The variance is M. Greenwood's (1926); the interval of the
/// median is that of R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time",
/// Biometrics 38 (1982), 29–41, with limits from the log(−log) transform. All as R's
/// `survfit(conf.type = "log-log")`, but for its midpoint: where S(t) is exactly one half over a span of
/// time, the median is the beginning of that span.
final class KaplanMeier {

    private static final double HALF = 0.5;

    /// As R has it: products of fractions that are one half exactly may miss it by rounding.
    private static final double TOLERANCE = 1.5e-8;

    private final SortedMap<Integer, Integer> answered;
    private final SortedMap<Integer, Integer> waiting;
    private double surviving = 1;
    private double variance = 0;
    private Integer median;
    private Integer low;
    private Integer high;

    private KaplanMeier(SortedMap<Integer, Integer> answered, SortedMap<Integer, Integer> waiting) {
        this.answered = answered;
        this.waiting = waiting;
    }

    /// @param answered how many were answered after so many working days
    /// @param waiting how many had waited so long, unanswered, when last seen; at equal times the answers
    ///     come first
    static Survival of(SortedMap<Integer, Integer> answered, SortedMap<Integer, Integer> waiting) {
        return new KaplanMeier(answered, waiting).survival();
    }

    private Survival survival() {
        SortedSet<Integer> times = new TreeSet<>(answered.keySet());
        times.addAll(waiting.keySet());
        int atRisk = sum(answered) + sum(waiting);
        for (int time : times) {
            int answers = answered.getOrDefault(time, 0);
            if (answers > 0) step(time, answers, atRisk);
            atRisk -= answers + waiting.getOrDefault(time, 0);
        }
        return new Survival(median, low, high);
    }

    private void step(int time, int answers, int atRisk) {
        surviving *= (atRisk - answers) / (double) atRisk;
        if (median == null && isHalfOrLess(surviving)) median = time;
        // With nobody left the variance is infinite, and the limits are undefined from here on.
        if (answers == atRisk) return;
        variance += answers / ((double) atRisk * (atRisk - answers));
        if (low == null && isHalfOrLess(limit(Wilson.Z_95))) low = time;
        if (high == null && isHalfOrLess(limit(-Wilson.Z_95))) high = time;
    }

    /// A limit of S(t): S to the power of e^(±z·se), where se is the standard error of log(−log S).
    private double limit(double z) {
        double error = Math.sqrt(variance) / -Math.log(surviving);
        return Math.pow(surviving, Math.exp(z * error));
    }

    private static boolean isHalfOrLess(double share) {
        return share < HALF + TOLERANCE;
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
