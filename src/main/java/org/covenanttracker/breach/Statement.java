package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;

/// What a breach says that happened: the codes by which it is sorted, and which entries hold its words.
record Statement(
        String edition,
        String sign,
        String quarter,
        LocalDate occurredOn,
        UUID commitment,
        Mission mission,
        Nation nation,
        Wording wording) {

    /// The version of the entry that holds each of the words.
    record Wording(int title, int narrative, int remedySought) {

        static final Wording AS_FILED = new Wording(1, 1, 1);

        Wording with(List<CorrectedWords> words, int version) {
            return new Wording(
                    words.contains(CorrectedWords.TITLE) ? version : title,
                    words.contains(CorrectedWords.NARRATIVE) ? version : narrative,
                    words.contains(CorrectedWords.REMEDY_SOUGHT) ? version : remedySought);
        }
    }

    /// What was said before somebody corrected it.
    ///
    /// @param screened whether somebody had read it by then: words that nobody had are not for the public
    record Correction(int version, LocalDate on, boolean byFiler, boolean screened, Statement before) {}
}
