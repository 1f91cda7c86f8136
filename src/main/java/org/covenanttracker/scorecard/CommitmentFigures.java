package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.commitment.CommitmentState;
import org.covenanttracker.commitment.CommitmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Commitments and how they went by the department's own account.
///
/// @param firstDue those whose first due date has passed, withdrawn and not measurable ones included
/// @param reportedCompleteOnTime of those, recorded complete by that first due date
/// @param reportedCompleteByRevisedDate of those whose due date in force has passed, by that date
/// @param disputed reported complete while somebody's newest assessment says less
/// @param dueDateMoves how often due dates were moved, over all
/// @param contradicted reported complete while a breach that cites it stands accepted or upheld
@Schema(name = "CommitmentFigures")
record CommitmentFigures(
        int made,
        int firstDue,
        Rate reportedCompleteOnTime,
        Rate reportedCompleteByRevisedDate,
        int disputed,
        int overdue,
        int withdrawn,
        int notMeasurable,
        int dueDateMoves,
        int contradicted) {

    static CommitmentFigures of(Map<UUID, CommitmentState> byId, List<Case> cases, LocalDate asOf) {
        Collection<CommitmentState> all = byId.values();
        Rate onTime = reported(all, CommitmentState::firstDueOn, asOf);
        return new CommitmentFigures(
                all.size(),
                onTime.denominator(),
                onTime,
                reported(all, CommitmentState::dueOn, asOf),
                count(all, CommitmentState::isDisputed),
                count(all, each -> each.isOverdueOn(asOf)),
                count(all, each -> each.status() == CommitmentStatus.WITHDRAWN),
                count(all, each -> each.status() == CommitmentStatus.NOT_MEASURABLE),
                all.stream().mapToInt(CommitmentState::dueDateMoves).sum(),
                count(byId.entrySet(), each -> isContradicted(each.getKey(), each.getValue(), cases)));
    }

    private static Rate reported(
            Collection<CommitmentState> all, Function<CommitmentState, LocalDate> dueOn, LocalDate asOf) {
        List<CommitmentState> due =
                all.stream().filter(each -> dueOn.apply(each).isBefore(asOf)).toList();
        return Rate.of(
                due,
                each -> each.reportedCompleteOn() != null
                        && !each.reportedCompleteOn().isAfter(dueOn.apply(each)));
    }

    private static boolean isContradicted(UUID id, CommitmentState commitment, List<Case> cases) {
        return commitment.status() == CommitmentStatus.COMPLETE
                && cases.stream()
                        .map(Case::breach)
                        .filter(breach -> id.equals(breach.commitment()))
                        .filter(breach ->
                                commitment.signs().stream().anyMatch(sign -> sign.startsWith(breach.principle() + "-")))
                        .anyMatch(CommitmentFigures::stands);
    }

    private static boolean stands(BreachState breach) {
        if (breach.stage() == Stage.WITHDRAWN) return false;
        boolean owned =
                breach.position() == AnswerPosition.ACCEPTED || breach.position() == AnswerPosition.PARTLY_ACCEPTED;
        return owned || breach.finding() == Finding.UPHELD || breach.finding() == Finding.PARTLY_UPHELD;
    }

    private static <T> int count(Collection<T> all, Predicate<T> counts) {
        return (int) all.stream().filter(counts).count();
    }
}
