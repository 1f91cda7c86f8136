package org.covenanttracker.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.covenanttracker.http.Refusal;

/// In which form an answer about cards is wanted: by the suffix of the address, else by `Accept`.
@ApplicationScoped
class Formats {

    static final String CSV = "text/csv; charset=utf-8";

    private final Cards cards;

    Formats(Cards cards) {
        this.cards = cards;
    }

    /// @param pinned whether these bytes are the answer for ever
    record Body(byte[] bytes, String type, boolean pinned) {}

    Body json(CardQuery query, Function<Answers, Map<String, Object>> answer) {
        return cards.answer(answers -> {
            byte[] bytes = FixedJson.write(answer.apply(answers));
            return new Body(bytes, "application/json", isPinned(answers, query));
        });
    }

    Body csv(CardQuery query, Function<Answers, List<Scorecard>> answer) {
        return cards.answer(answers -> {
            byte[] bytes = CardCsv.write(answer.apply(answers));
            return new Body(bytes, CSV, isPinned(answers, query));
        });
    }

    /// A day that is not known to its end has no last word, even where the address says which entries.
    private static boolean isPinned(Answers answers, CardQuery query) {
        return query.isPinned() && answers.standings().isSettled(query.asOf());
    }

    /// @param suffix such as `.csv`; empty where the address has none
    static boolean isCsv(String suffix, String accepted) {
        return switch (suffix) {
            case ".csv" -> true;
            case ".json" -> false;
            case "" -> accepted != null && accepted.startsWith("text/csv");
            default -> throw Refusal.notFound("There is no format " + suffix + " here; .json and .csv are offered.");
        };
    }
}
