package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.breach.BreachFacts.Extension;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.Outage;

/// The time that a breach was with a department from which it was then transferred: its clocks as they
/// stood on that day, and what had been done.
///
/// @param from the department it left
/// @param on the day of the transfer
/// @param wasOnTheCard whether somebody had read it by then
/// @param firstAnsweredOn null where that department had not answered, as is `firstPosition`
public record TransferNote(
        int version,
        UUID from,
        LocalDate on,
        TransferReason reason,
        boolean wasOnTheCard,
        Clock acknowledgement,
        Clock originalAnswer,
        Clock answer,
        Clock ownTarget,
        LocalDate acknowledgedOn,
        LocalDate firstAnsweredOn,
        AnswerPosition firstPosition,
        Extension extension) {

    /// What its department missed in an outage stays no miss of its, though the breach has left it.
    TransferNote extended(Outage outage) {
        return new TransferNote(
                version,
                from,
                on,
                reason,
                wasOnTheCard,
                outage.extend(acknowledgement, acknowledgedOn),
                outage.extend(originalAnswer, firstAnsweredOn),
                outage.extend(answer, firstAnsweredOn),
                outage.extend(ownTarget, firstAnsweredOn),
                acknowledgedOn,
                firstAnsweredOn,
                firstPosition,
                extension);
    }
}
