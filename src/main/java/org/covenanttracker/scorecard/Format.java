package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.covenanttracker.http.Csv;
import org.covenanttracker.http.Query;

/// In which form cards are answered: by the suffix of the address, else by what `Accept` likes best.
enum Format {
    JSON(".json", "application/json"),
    CSV(".csv", Csv.TYPE),
    HTML(".html", "text/html; charset=utf-8"),
    SVG(".svg", "image/svg+xml");

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*(?:;|$)");

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
        List<String> suffixes = Arrays.stream(values()).map(each -> each.suffix).toList();
        return values()[suffixes.indexOf(Query.oneOf("format", suffix, suffixes))];
    }

    /// Of what has JSON alone: that, wherever it is liked at all. A browser likes pages better.
    static Format jsonIfLiked(String suffix, String accepted) {
        boolean isLiked = accepted == null || JSON.quality(accepted) > 0;
        return suffix.isEmpty() && isLiked ? JSON : of(suffix, accepted);
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
        Matcher weight = WEIGHT.matcher(range);
        return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
    }
}
