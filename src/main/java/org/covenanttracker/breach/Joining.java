package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.register.Register;

/// Who may join a breach and who did: whom its filer asked to file with it, and what the record does not
/// say because it names nobody.
@ApplicationScoped
class Joining {

    private final Invitations invitations;
    private final SealedActs sealed;
    private final Register register;

    Joining(Invitations invitations, SealedActs sealed, Register register) {
        this.invitations = invitations;
        this.sealed = sealed;
        this.register = register;
    }

    /// On receipt alone: what becomes of those it names by the night is no reason to set a filing aside.
    void refuseInvitations(UUID filer, List<UUID> invited) {
        Set<UUID> before = new HashSet<>();
        for (int i = 0; i < invited.size(); i++) {
            String pointer = "/coFilers/" + i;
            UUID each = invited.get(i);
            if (each.equals(filer)) throw Refusal.invalid(pointer, "not_itself", "Is your own organisation.");
            if (!before.add(each)) throw Refusal.invalid(pointer, "distinct", "Stands in the list before.");
            register.requireActive(pointer, each);
        }
    }

    void invite(UUID breach, List<UUID> invited) {
        invited.forEach(each -> invitations.invite(breach, each));
    }

    boolean isInvited(Actor actor, UUID breach) {
        return actor.id() != null && invitations.of(breach, actor.id()).isPresent();
    }

    void confirmed(UUID breach, UUID organisation) {
        invitations.mark(breach, organisation, true);
    }

    /// What it confirmed did not fit any more in its night, and may be confirmed again.
    void reopen(UUID breach, UUID organisation) {
        invitations.mark(breach, organisation, false);
    }

    /// Orders those who join the breach, each of whom may do so once.
    void lock(UUID breach) {
        sealed.lock(breach);
    }

    /// Refuses whoever joined before without a name, on record or not; the rules know of the named.
    void refuseSecond(UUID organisation, BreachRow row) {
        Set<Integer> own = sealed.versionsOf(row.id, organisation);
        List<Event> waiting = sealed.waitingOn(row.id).stream()
                .filter(each -> each.holder().equals(organisation))
                .flatMap(each -> each.events().stream())
                .toList();
        BreachState breach = row.state();
        JoiningRules.refuseSecond(
                breach.supports().stream().anyMatch(each -> own.contains(each.version()))
                        || waiting.stream().anyMatch(BreachEvent.BreachSupported.class::isInstance),
                breach.coFilers().stream().anyMatch(each -> own.contains(each.version()))
                        || waiting.stream().anyMatch(BreachEvent.CoFilerConfirmed.class::isInstance));
    }
}
