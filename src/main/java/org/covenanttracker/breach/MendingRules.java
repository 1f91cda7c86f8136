package org.covenanttracker.breach;

import java.util.List;
import java.util.Objects;
import org.covenanttracker.breach.BreachCommand.Correct;
import org.covenanttracker.breach.BreachCommand.Group;
import org.covenanttracker.breach.BreachCommand.StrikeOut;
import org.covenanttracker.breach.BreachCommand.Transfer;
import org.covenanttracker.breach.BreachEvent.BreachGrouped;
import org.covenanttracker.breach.BreachEvent.BreachStruckOut;
import org.covenanttracker.breach.BreachEvent.BreachTransferred;
import org.covenanttracker.breach.BreachEvent.StrikingProposed;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;

/// How stewards mend what went wrong: another department, one act told twice, what should not count. Pure.
final class MendingRules {

    private final BreachState breach;
    private final Actor actor;
    private final Circumstances now;

    MendingRules(BreachState breach, Actor actor, Circumstances now) {
        this.breach = breach;
        this.actor = actor;
        this.now = now;
    }

    /// The codes are said anew, all of them; of the words only those that change, since a copy of what
    /// stays would be free of what stewards did to it.
    List<Decision> correct(Correct command) {
        if (command.occurredOn().isAfter(breach.filedOn())) {
            throw Refusal.invalid(
                    "/occurredOn", "not_after_filing", "Must not be later than the filing, " + breach.filedOn() + ".");
        }
        Correcting correcting = new Correcting(command, breach.filer() == null);
        if (correcting.says(breach.statement())) {
            throw Refusal.conflict("nothing_corrected", "The breach says all of this already.");
        }
        return List.of(correcting.decision());
    }

    List<Decision> transfer(Transfer command) {
        if (command.department().equals(breach.department())) {
            throw Refusal.invalid("/department", "another", "Is the department that it is with.");
        }
        if (command.reason() == TransferReason.WRONG_DEPARTMENT && !command.filerConsents()) {
            throw Refusal.invalid(
                    "/filerConsents", "needed", "Must be true: for the wrong department it takes the filer's consent.");
        }
        return BreachRules.begin(new BreachTransferred(command.department(), command.reason()), now);
    }

    List<Decision> group(Group command) {
        if (Objects.equals(command.with(), breach.groupedWith())) {
            throw Refusal.conflict("already_grouped", "It stands so already.");
        }
        return List.of(Decision.of(new BreachGrouped(command.with())));
    }

    /// The first steward proposes, on the record; a second one, for the same reason, does it.
    List<Decision> strikeOut(StrikeOut command) {
        if (!breach.wasAccepted()) throw Refusal.conflict("not_accepted", "Only what was accepted is struck out.");
        var proposed = breach.striking();
        if (proposed == null || proposed.reason() != command.reason()) {
            var proposal = new StrikingProposed(command.reason());
            return List.of(Decision.with(proposal, "explanation", command.explanation()));
        }
        if (proposed.steward().equals(actor.id())) {
            throw Refusal.forbidden("own_decision", "You proposed it; another steward must strike it out.");
        }
        return List.of(Decision.of(new BreachStruckOut(command.reason())));
    }
}
