package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.covenanttracker.http.Csv;
import org.covenanttracker.http.Refusal;

/// In which form cards are answered: by the suffix of the address, else by what `Accept` likes best.
enum Format {
    JSON(".json", "application/json"),
    CSV(".csv", Csv.TYPE),
    HTML(".html", "text/html; charset=utf-8"),
    SVG(".svg", "image/svg+xml");

    private final String suffix;
    private final String type;

    Format(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    String type() {
        return type;
    }

    /// Pages and pictures promise figures and not bytes.
    boolean promisesBytes() {
        return this == JSON || this == CSV;
    }

    /// @param suffix such as `.csv`; empty where the address has none
    /// @param accepted the header; null where there is none
    static Format of(String suffix, String accepted) {
        if (suffix.isEmpty()) return liked(accepted == null ? "*/*" : accepted);
        return Arrays.stream(values())
                .filter(each -> each.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("There is no format " + suffix + " here; offered are " + suffixes() + "."));
    }

    private static String suffixes() {
        return Arrays.stream(values()).map(each -> each.suffix).collect(Collectors.joining(", "));
    }

    /// Of those liked alike, the first; JSON where none is.
    private static Format liked(String accepted) {
        return Arrays.stream(values())
                .max(Comparator.<Format>comparingDouble(each -> each.quality(accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// The weight of the range that fits it most closely (RFC 9110 section 12.5.1), from 0 to 1.
    private double quality(String accepted) {
        String own = type.replaceFirst(";.*", "");
        String kin = own.replaceFirst("/.*", "/*");
        return Arrays.stream(accepted.split(","))
                .map(range -> range.trim().toLowerCase(java.util.Locale.ROOT))
                .filter(range -> fit(range, own, kin) > 0)
                .max(Comparator.comparingInt(range -> fit(range, own, kin)))
                .map(Format::weight)
                .orElse(0.0);
    }

    private static int fit(String range, String own, String kin) {
        String type = range.replaceFirst("\\s*;.*", "");
        if (type.equals(own)) return 3;
        if (type.equals(kin)) return 2;
        return type.equals("*/*") ? 1 : 0;
    }

    private static double weight(String range) {
        String weight = range.replaceFirst(".*;\\s*q=", "");
        return weight.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(weight) : 1;
    }
}
