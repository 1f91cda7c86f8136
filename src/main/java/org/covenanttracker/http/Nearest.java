package org.covenanttracker.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody seems to have meant who slipped in a name.
final class Nearest {

    private static final int SHORT = 6;

    private Nearest() {}

    /// A sentence to put before the list of those known, or nothing.
    static String hint(String name, Collection<String> known) {
        return to(name, known).map(near -> "Did you mean " + near + "? ").orElse("");
    }

    /// Not more than two slips away, and in a short name not more than one. Letters' cases are no slip.
    static Optional<String> to(String name, Collection<String> known) {
        int most = name.length() < SHORT ? 1 : 2;
        return known.stream()
                .filter(each -> Math.abs(each.length() - name.length()) <= most)
                .filter(each -> slips(name, each) <= most)
                .min(Comparator.<String>comparingInt(each -> slips(name, each)).thenComparing(each -> each));
    }

    /// The restricted edit distance: letters left out, put in, mistaken or two exchanged, each place once
    /// (Wagner and Fischer, J. ACM 21(1), 1974, extended by exchanges; Boytsov, ACM JEA 16, 2011, section 2).
    static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int mistaken = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + mistaken);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
