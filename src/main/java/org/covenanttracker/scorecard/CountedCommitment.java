package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.covenanttracker.breach.AnswerPosition;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.Finding;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.commitment.CommitmentState;
import org.covenanttracker.commitment.CommitmentStatus;

/// A commitment with the breaches that cite it. In a period it counts by the due date that is meant,
/// else by the day it was made.
final class CountedCommitment extends Countable {

    private final CommitmentState commitment = new CommitmentState();
    private final List<Case> citing = new ArrayList<>();
    private final int number;

    CountedCommitment(int number) {
        this.number = number;
    }

    CommitmentState commitment() {
        return commitment;
    }

    void citedBy(Case breach) {
        citing.add(breach);
    }

    void citedNoMoreBy(Case breach) {
        citing.remove(breach);
    }

    @Override
    List<Contribution> contributions(LocalDate asOf) {
        Marks marks = new Marks();
        LocalDate made = commitment.madeOn();
        marks.add(Counted.COMMITMENT_MADE, made)
                .addIf(commitment.isDisputed(), Counted.COMMITMENT_DISPUTED, made)
                .addIf(commitment.isOverdueOn(asOf), Counted.COMMITMENT_OVERDUE, commitment.dueOn())
                .addIf(commitment.status() == CommitmentStatus.WITHDRAWN, Counted.COMMITMENT_WITHDRAWN, made)
                .addIf(commitment.status() == CommitmentStatus.NOT_MEASURABLE, Counted.COMMITMENT_NOT_MEASURABLE, made)
                .times(commitment.dueDateMoves(), Counted.COMMITMENT_MOVED, made)
                .addIf(isContradicted(), Counted.COMMITMENT_CONTRADICTED, made);
        reported(
                marks,
                asOf,
                commitment.firstDueOn(),
                Counted.COMMITMENT_FIRST_DUE,
                Counted.COMMITMENT_COMPLETE_ON_TIME);
        reported(
                marks,
                asOf,
                commitment.dueOn(),
                Counted.COMMITMENT_REVISED_DUE,
                Counted.COMMITMENT_COMPLETE_BY_REVISED_DATE);
        Facets facets = Facets.ofCommitment(commitment.signs().getFirst(), commitment.mission());
        return List.of(new Contribution(commitment.department(), facets, marks.sorted()));
    }

    private void reported(Marks marks, LocalDate asOf, LocalDate dueOn, Counted due, Counted complete) {
        if (!dueOn.isBefore(asOf)) return;
        LocalDate completeOn = commitment.reportedCompleteOn();
        marks.add(due, dueOn, number).addIf(completeOn != null && !completeOn.isAfter(dueOn), complete, dueOn, number);
    }

    private boolean isContradicted() {
        return contradicting().findAny().isPresent();
    }

    /// The breaches of one of its principles that cite it and stand, while it is reported complete.
    Stream<Case> contradicting() {
        return commitment.status() == CommitmentStatus.COMPLETE
                ? citing.stream().filter(this::isContradictedBy)
                : Stream.empty();
    }

    private boolean isContradictedBy(Case other) {
        BreachState breach = other.breach();
        return other.isOnTheCard()
                && commitment.department().equals(breach.department())
                && commitment.signs().stream().anyMatch(sign -> sign.startsWith(breach.principle() + "-"))
                && stands(breach);
    }

    private static boolean stands(BreachState breach) {
        if (breach.stage() == Stage.WITHDRAWN || breach.stage() == Stage.STRUCK_OUT) return false;
        boolean owned =
                breach.position() == AnswerPosition.ACCEPTED || breach.position() == AnswerPosition.PARTLY_ACCEPTED;
        return owned || breach.finding() == Finding.UPHELD || breach.finding() == Finding.PARTLY_UPHELD;
    }

    @Override
    LocalDate nextChangeAfter(LocalDate day) {
        return Stream.of(commitment.firstDueOn(), commitment.dueOn())
                .map(due -> due.plusDays(1))
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
