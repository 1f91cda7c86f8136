package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;

/// To which date and entry a card is asked for, and of which period.
record CardQuery(LocalDate asOf, Long logSize, Methodology methodology, Period period, boolean restated) {

    static final CardQuery NOW = new CardQuery(null, null, null, null, false);

    static CardQuery parse(String asOf, String logSize, String methodology, String period, String restated) {
        CardQuery query = new CardQuery(
                Query.date("asOf", asOf),
                size(logSize),
                methodology(methodology),
                period(period),
                Query.isAsked("restated", restated));
        if (query.restated && query.period == null) {
            throw Refusal.invalidQuery("restated", "needs_period", "Restates a period: give period too.");
        }
        if (query.restated && (query.asOf != null || query.logSize != null)) {
            throw Refusal.invalidQuery(
                    "restated", "contradicts", "Means as now known: leave asOf and logSize out, or leave it out.");
        }
        return query;
    }

    private static Long size(String value) {
        if (value == null) return null;
        if (value.matches("[1-9][0-9]{0,14}")) return Long.valueOf(value);
        throw Refusal.invalidQuery("logSize", "wrong_value", "Must be a number of entries, from 1.");
    }

    private static Methodology methodology(String code) {
        if (code == null) return null;
        List<String> codes = Methodology.all().stream().map(Methodology::code).toList();
        return Methodology.of(Query.oneOf("methodology", code, codes)).orElseThrow();
    }

    static Period period(String code) {
        if (code == null) return null;
        return Period.parse(code)
                .orElseThrow(() -> Refusal.invalidQuery("period", "wrong_value", "Must be " + Period.NOTATION + "."));
    }

    CardQuery ofPeriod(Period other) {
        return new CardQuery(asOf, logSize, methodology, other, restated);
    }

    CardQuery asOf(LocalDate date) {
        return new CardQuery(date, null, methodology, period, restated);
    }

    /// Whether the address it came by can answer only one thing, whenever it is asked.
    boolean isPinned() {
        return asOf != null && logSize != null && methodology != null;
    }
}
