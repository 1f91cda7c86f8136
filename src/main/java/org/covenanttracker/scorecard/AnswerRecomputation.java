package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.covenanttracker.ledger.Recorded;

/// Computes any answer about scorecards from leaves: of a past date or a period, what moved, slices,
/// comparisons. Before it answers it holds the running sums that this needs against every case counted
/// anew.
public final class AnswerRecomputation {

    private final Timeline timeline = new Timeline();

    /// @param index must be the next one
    public void add(long index, Recorded<?> entry) {
        timeline.apply(index, entry);
    }

    /// @param address path and query, as the service was asked
    /// @param today the day on which it was asked; no earlier than the last entry
    /// @param roots the root hash of the first so many entries, in base64
    /// @return the bytes of the answer
    /// @throws org.covenanttracker.http.Refusal where the service would have refused
    public byte[] answer(String address, LocalDate today, LongFunction<String> roots) {
        Question question = Address.question(address);
        timeline.turnTo(today);
        requireSums();
        Standings standings = new Standings(timeline, timeline.day(), timeline.day(), true);
        return question.bytes().apply(new Answers(timeline, standings, roots));
    }

    private void requireSums() {
        Map<UUID, DepartmentTally> anew = DepartmentTally.of(timeline.fold(), timeline.day());
        anew.forEach((department, tally) -> {
            if (!tally.all().equals(timeline.journal(department).now().all())) {
                throw new IllegalStateException("The running sums of " + department + " are not those of its cases.");
            }
        });
    }
}
