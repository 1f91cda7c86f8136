package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proportion with what it is of, and its 95 % Wilson interval: how far chance alone could move it.
///
/// @param rate to 4 decimals, half up, as are the interval's ends; all null where the denominator is 0
@Schema(name = "Rate")
record Rate(
        @Schema(examples = "8") int numerator,
        @Schema(examples = "9") int denominator,
        @Schema(nullable = true, examples = "0.8889") BigDecimal rate,
        @Schema(nullable = true, examples = "0.5650") BigDecimal low,
        @Schema(nullable = true, examples = "0.9801") BigDecimal high) {

    private static final int DECIMALS = 4;

    static Rate of(int numerator, int denominator) {
        return of(numerator, denominator, Wilson.Z_95);
    }

    /// @param z the normal quantile of the interval's confidence
    static Rate of(int numerator, int denominator, double z) {
        if (denominator == 0) return new Rate(0, 0, null, null, null);
        Wilson.Interval interval = Wilson.interval(numerator, denominator, z);
        return new Rate(
                numerator,
                denominator,
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP),
                rounded(interval.low()),
                rounded(interval.high()));
    }

    static <T> Rate of(Collection<T> all, Predicate<T> counts) {
        return of((int) all.stream().filter(counts).count(), all.size());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
