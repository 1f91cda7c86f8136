package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.breach.BreachCommand.ConfirmRemedy;
import org.covenanttracker.breach.BreachCommand.ReportRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;

/// How a promised remedy is reported done, and what the filer says of that. Pure.
final class RemedyRules {

    private final BreachState breach;
    private final Actor actor;
    private final Circumstances now;

    RemedyRules(BreachState breach, Actor actor, Circumstances now) {
        this.breach = breach;
        this.actor = actor;
        this.now = now;
    }

    List<Decision> report(ReportRemedy command) {
        RemedyNote remedy = remedy(command.remedy());
        if (remedy.isDone()) throw Refusal.conflict("already_reported", "The remedy was reported done already.");
        LocalDate day = new LetterRules(breach, actor, now.today()).dayOfReport(command.receivedOn(), remedy);
        BreachRules.requireBetween("/doneOn", command.doneOn(), breach.servedOn(), day);
        var reported = RemedyReported.of(command.remedy(), command.doneOn(), command.receivedOn());
        return List.of(Decision.with(reported, "text", command.text()));
    }

    List<Decision> confirm(ConfirmRemedy command) {
        RemedyNote remedy = remedy(command.remedy());
        if (remedy.reportedOn() == null) {
            throw Refusal.conflict("not_reported", "The department has not reported this remedy done.");
        }
        if (remedy.confirmed() != null) throw Refusal.conflict("already_judged", "This report was judged already.");
        BreachEvent verdict =
                command.confirmed() ? new RemedyConfirmed(command.remedy()) : new RemedyDenied(command.remedy());
        return List.of(Decision.with(verdict, "text", command.text()));
    }

    private RemedyNote remedy(int number) {
        int before = breach.remedies().size() - breach.ownRemedies().size();
        if (number >= 1 && number <= before) {
            throw Refusal.conflict("another_departments", "Another department promised it before the transfer.");
        }
        if (number > before && number <= breach.remedies().size())
            return breach.remedies().get(number - 1);
        throw Refusal.notFound("This breach has no remedy " + number + ".");
    }
}
