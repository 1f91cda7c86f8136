package org.covenanttracker.scorecard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Time to answer while some still wait: the product-limit estimate of E. L. Kaplan and P. Meier,
/// "Nonparametric estimation from incomplete observations", Journal of the American Statistical
/// Association 53 (1958), 457–481. Times are whole working days; the counts are of cases.
///
/// The interval of the median is that of R. Brookmeyer and J. Crowley, "A confidence interval for
/// the median survival time", Biometrics 38 (1982), 29–41: every time at which one half lies
/// between the limits of the curve. R's `survfit(…, conf.type = "log-log")` gives the same ends;
/// its median can lie between two times where the curve is flat at one half, ours is the first of
/// them.
final class KaplanMeier {

    private static final double HALF = 0.5;

    private KaplanMeier() {}

    /// The limits are compared with one half as they are: their logarithms never make it exact.
    ///
    /// @param answered cases answered, by the working days it took
    /// @param censored cases last seen unanswered, by the working days until then
    /// @return nothing but nulls where there are no cases
    /// @throws IllegalArgumentException if a time is below 0 or a count below 1
    /// @throws ArithmeticException if there are more cases than an `int` counts
    static Survival of(SortedMap<Integer, Integer> answered, SortedMap<Integer, Integer> censored) {
        // Only an answer makes the curve fall; most times are those of cases that wait.
        List<Point> falls = curve(answered, censored).stream()
                .filter(point -> answered.containsKey(point.time()))
                .toList();
        return new Survival(
                first(falls, Point::isAtMostHalf),
                first(falls, point -> point.lower() <= HALF),
                first(falls, point -> point.upper() <= HALF));
    }

    /// One point for each time at which anything happened, in order. The same parameters and
    /// errors.
    static List<Point> curve(SortedMap<Integer, Integer> answered, SortedMap<Integer, Integer> censored) {
        requireCounts(answered);
        requireCounts(censored);
        SortedSet<Integer> times = new TreeSet<>(answered.keySet());
        times.addAll(censored.keySet());
        List<Point> curve = new ArrayList<>();
        Point point = Point.beforeAnything(total(answered.values(), censored.values()));
        for (int time : times) {
            point = point.next(time, answered.getOrDefault(time, 0), censored.getOrDefault(time, 0));
            curve.add(point);
        }
        return curve;
    }

    private static void requireCounts(SortedMap<Integer, Integer> counts) {
        counts.forEach((time, count) -> {
            if (time < 0 || count < 1) throw new IllegalArgumentException(count + " cases at " + time + " days");
        });
    }

    private static int total(Collection<Integer> answered, Collection<Integer> censored) {
        return Stream.concat(answered.stream(), censored.stream()).reduce(0, Math::addExact);
    }

    private static Integer first(List<Point> curve, Predicate<Point> reached) {
        return curve.stream().filter(reached).findFirst().map(Point::time).orElse(null);
    }

    /// The curve from one time until the next. The share still unanswered is kept twice: as an
    /// exact fraction, since a product of rounded ones can miss one half by a hair on either side,
    /// and as its logarithm, which the limits need and which never overflows. `StrictMath`, so that
    /// a card has the same figures on every machine.
    ///
    /// @param waiting cases neither answered nor censored by the end of this time
    /// @param numerator of the share still unanswered; never reduced
    /// @param variance of the logarithm: M. Greenwood, "The natural duration of cancer", Reports on
    ///     Public Health and Medical Subjects 33 (1926), 1–26; infinite when all are answered
    record Point(
            int time, int waiting, BigInteger numerator, BigInteger denominator, double logarithm, double variance) {

        private static Point beforeAnything(int cases) {
            return new Point(0, cases, BigInteger.ONE, BigInteger.ONE, 0, 0);
        }

        /// Who is censored at a time was still there to be answered at it.
        private Point next(int later, int answered, int censored) {
            if (answered == 0) return new Point(later, waiting - censored, numerator, denominator, logarithm, variance);
            int unanswered = waiting - answered;
            return new Point(
                    later,
                    unanswered - censored,
                    numerator.multiply(BigInteger.valueOf(unanswered)),
                    denominator.multiply(BigInteger.valueOf(waiting)),
                    logarithm + StrictMath.log((double) unanswered / waiting),
                    variance + (double) answered / waiting / unanswered);
        }

        /// @return the share still unanswered after this time, S(t), from 0 to 1
        double survival() {
            return StrictMath.exp(logarithm);
        }

        boolean isAtMostHalf() {
            return numerator.shiftLeft(1).compareTo(denominator) <= 0;
        }

        /// @return the lower end of the 95 % interval of S(t); not a number where S(t) is 0 or 1
        double lower() {
            return limit(Wilson.Z_95);
        }

        /// @return the upper end of the 95 % interval of S(t); not a number where S(t) is 0 or 1
        double upper() {
            return limit(-Wilson.Z_95);
        }

        /// log(−log S) ± z·σ/|log S|, brought back: J. D. Kalbfleisch and R. L. Prentice, "The
        /// Statistical Analysis of Failure Time Data" (1980). Undefined where S is 0 or 1, and
        /// like R's NA not at most anything, so that no end of the median's interval lies there.
        private double limit(double z) {
            if (logarithm == 0 || Double.isInfinite(logarithm)) return Double.NaN;
            return StrictMath.exp(logarithm * StrictMath.exp(z * Math.sqrt(variance) / -logarithm));
        }
    }
}
