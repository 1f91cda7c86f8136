package org.covenanttracker.scorecard;

/// Exact tails of the binomial distribution.
final class Binomial {

    private Binomial() {}

    /// @param p from 0 to 1
    /// @return the probability of `k` or more of `n`
    static double atLeast(int k, int n, double p) {
        if (p <= 0) return k <= 0 ? 1 : 0;
        if (p >= 1) return 1;
        double total = 0;
        double logWays = 0;
        for (int i = 0; i <= n; i++) {
            if (i >= k) total += Math.exp(logWays + i * Math.log(p) + (n - i) * Math.log1p(-p));
            logWays += Math.log(n - i) - Math.log(i + 1);
        }
        return Math.min(1, total);
    }

    /// @return the probability of `k` or fewer of `n`
    static double atMost(int k, int n, double p) {
        return atLeast(n - k, n, 1 - p);
    }
}
