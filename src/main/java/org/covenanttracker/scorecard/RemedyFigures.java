package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.RemedyNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Promised remedies and what became of them, by the date on which completion was recorded.
///
/// @param due those whose promised date has passed
/// @param doneOnTime of those due; a remedy that the filer denies is not done
/// @param overdue due and not done
@Schema(name = "RemedyFigures")
record RemedyFigures(int promised, int due, Rate doneOnTime, int overdue, int confirmed, int denied) {

    static RemedyFigures of(List<Case> cases, LocalDate asOf) {
        List<RemedyNote> promised =
                cases.stream().map(Case::breach).flatMap(RemedyFigures::counted).toList();
        List<RemedyNote> due =
                promised.stream().filter(each -> each.dueOn().isBefore(asOf)).toList();
        return new RemedyFigures(
                promised.size(),
                due.size(),
                Rate.of(due, RemedyNote::wasDoneOnTime),
                (int) due.stream().filter(each -> !each.isDone()).count(),
                count(promised, true),
                count(promised, false));
    }

    /// A remedy whose breach was withdrawn before it was due, with nothing done, is owed no longer.
    private static Stream<RemedyNote> counted(BreachState breach) {
        LocalDate withdrawn = breach.withdrawnOn();
        return breach.remedies().stream()
                .filter(each -> withdrawn == null || each.isDone() || withdrawn.isAfter(each.dueOn()));
    }

    private static int count(List<RemedyNote> remedies, boolean confirmed) {
        return (int) remedies.stream()
                .filter(each -> Boolean.valueOf(confirmed).equals(each.confirmed()))
                .count();
    }
}
