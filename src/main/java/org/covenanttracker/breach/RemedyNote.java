package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.register.Outage;

/// A promised remedy and what became of it.
///
/// @param answerVersion the answer that promised it
/// @param number in the breach, from 1
/// @param reportedOn when its completion was recorded, or the letter came that reported it, whatever day the
///   department says it was done
/// @param reportRecordedBy null where the department reported it itself
/// @param confirmed what the filer says of the newest report; null while it says nothing
public record RemedyNote(
        int answerVersion,
        int number,
        RemedyKind kind,
        LocalDate dueOn,
        Integer reportVersion,
        LocalDate reportedOn,
        RecordedBy reportRecordedBy,
        LocalDate doneOn,
        Integer verdictVersion,
        LocalDate judgedOn,
        Boolean confirmed) {

    static RemedyNote promised(int answerVersion, PromisedRemedy promised) {
        return new RemedyNote(
                answerVersion,
                promised.number(),
                promised.kind(),
                promised.dueOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    RemedyNote reported(int version, LocalDate on, RemedyReported report) {
        return new RemedyNote(
                answerVersion,
                number,
                kind,
                dueOn,
                version,
                on,
                report.recordedBy(),
                report.doneOn(),
                null,
                null,
                null);
    }

    RemedyNote judged(int version, LocalDate on, boolean isConfirmed) {
        return new RemedyNote(
                answerVersion,
                number,
                kind,
                dueOn,
                reportVersion,
                reportedOn,
                reportRecordedBy,
                doneOn,
                version,
                on,
                isConfirmed);
    }

    RemedyNote extended(Outage outage) {
        LocalDate extended = outage.extend(dueOn, isDone() ? reportedOn : null);
        return new RemedyNote(
                answerVersion,
                number,
                kind,
                extended,
                reportVersion,
                reportedOn,
                reportRecordedBy,
                doneOn,
                verdictVersion,
                judgedOn,
                confirmed);
    }

    /// Done counts from the record of its report; what the filer denies is not done.
    public boolean isDone() {
        return reportedOn != null && !Boolean.FALSE.equals(confirmed);
    }

    public boolean wasDoneOnTime() {
        return isDone() && !reportedOn.isAfter(dueOn);
    }
}
