package org.covenanttracker.breach;

import java.util.List;
import org.covenanttracker.breach.BreachCommand.ConfirmCoFiling;
import org.covenanttracker.breach.BreachCommand.Support;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.BreachEvent.CoFilerConfirmed;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;

/// How organisations stand beside a filer: any may support it, those whom it invited file it with it, and
/// none does both or either twice. Pure.
final class JoiningRules {

    private final BreachState breach;
    private final Actor actor;

    JoiningRules(BreachState breach, Actor actor) {
        this.breach = breach;
        this.actor = actor;
    }

    List<Decision> support(Support command) {
        refuseSecond();
        return List.of(Decision.with(new BreachSupported(), "text", command.text()));
    }

    /// Beside an unnamed filer a name would tell who that may be.
    List<Decision> confirm(ConfirmCoFiling command) {
        refuseSecond();
        boolean named = command.naming() == Naming.NAMED;
        if (named && command.confirmAdmittedRecently() != null) {
            throw Filing.forUnnamedOnly("/confirmAdmittedRecently");
        }
        if (named && breach.filer() == null) {
            throw Refusal.invalid(
                    "/naming", "unnamed_only", "Must be 'unnamed': your name would tell who its unnamed filer may be.");
        }
        return List.of(Decision.of(new CoFilerConfirmed()));
    }

    private void refuseSecond() {
        refuseSecond(
                breach.supports().stream().anyMatch(each -> actor.id().equals(each.organisation())),
                breach.coFilers().stream().anyMatch(each -> actor.id().equals(each.organisation())));
    }

    /// @param supports whether the organisation supports the breach already
    /// @param coFiles whether it is a co-filer of it already
    static void refuseSecond(boolean supports, boolean coFiles) {
        if (supports) {
            throw Refusal.conflict("already_supported", "The organisation supports this breach already.");
        }
        if (coFiles) {
            throw Refusal.conflict("already_co_filer", "The organisation is a co-filer of this breach already.");
        }
    }
}
