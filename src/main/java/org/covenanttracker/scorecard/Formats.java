package org.covenanttracker.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import org.covenanttracker.http.Refusal;

/// In which form an answer about cards is wanted: by the suffix of the address, else by `Accept`.
@ApplicationScoped
class Formats {

    private final Cards cards;

    Formats(Cards cards) {
        this.cards = cards;
    }

    /// @param pinned whether these bytes are the answer for ever
    record Body(byte[] bytes, String type, boolean pinned) {}

    Body answer(Question question) {
        return cards.answer(answers ->
                new Body(question.bytes().apply(answers), question.type(), isPinned(answers, question.query())));
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
