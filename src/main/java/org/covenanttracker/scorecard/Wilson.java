package org.covenanttracker.scorecard;

/// The score interval for a proportion: E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
/// Without continuity correction.
final class Wilson {

    /// The 97.5 % point of the normal distribution, for an interval of 95 %.
    static final double Z_95 = 1.959964;

    private Wilson() {}

    /// @param numerator from 0 to the denominator
    /// @param denominator at least 1
    /// @param z the normal quantile of the confidence wanted
    /// @return both ends, from 0 to 1
    static Interval interval(int numerator, int denominator, double z) {
        double n = denominator;
        double p = numerator / n;
        double widening = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / widening;
        double half = z / widening * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    record Interval(double low, double high) {}
}
