package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.IdempotencyKey;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.contact.ContactDetailsService;

/// Carries out commands on breaches: load, decide, apply, append. Those of unnamed parties are sealed
/// instead, see [UnnamedActs].
@ApplicationScoped
class BreachService {

    private final Ledger ledger;
    private final Breaches breaches;
    private final BreachDecisions decisions;
    private final UnnamedActs unnamed;
    private final Unscreened unscreened;
    private final Joining joining;
    private final ContactDetailsService contacts;
    private final FiledTexts texts;
    private final IdempotencyKey key;
    private final Precondition precondition;

    BreachService(
            Ledger ledger,
            Breaches breaches,
            BreachDecisions decisions,
            UnnamedActs unnamed,
            Unscreened unscreened,
            Joining joining,
            ContactDetailsService contacts,
            FiledTexts texts,
            IdempotencyKey key,
            Precondition precondition) {
        this.ledger = ledger;
        this.breaches = breaches;
        this.decisions = decisions;
        this.unnamed = unnamed;
        this.unscreened = unscreened;
        this.joining = joining;
        this.contacts = contacts;
        this.texts = texts;
        this.key = key;
        this.precondition = precondition;
    }

    /// @return null in place of where it is written for what is sealed until the night
    Filed file(Actor actor, FileBreachRequest request) {
        return file(actor, request, false, _ -> {});
    }

    /// @param meant whether its filer gave it a name of its own
    /// @param first what is kept with the filing, under the id that it will have
    Filed file(Actor actor, FileBreachRequest request, boolean meant, Consumer<UUID> first) {
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    first.accept(id);
                    List<Draft<BreachEvent>> drafts = put(actor, id, request, meant, today);
                    return new Filed(id, drafts.isEmpty() ? null : ledger.append(drafts));
                },
                Filed::new);
    }

    /// Refuses what filing it would be refused for, and stores nothing.
    void tryOut(Actor actor, FileBreachRequest request) {
        ledger.tryOut(today -> put(actor, UUID.randomUUID(), request, false, today));
    }

    /// Everything of a filing but its entry.
    ///
    /// @param meant whether its filer gave it a name of its own
    /// @return empty for what is sealed until the night
    List<Draft<BreachEvent>> put(Actor actor, UUID id, FileBreachRequest request, boolean meant, LocalDate today) {
        Decision decision = decisions.file(actor.id(), request, today);
        texts.keep(actor.id(), request, id, today, meant || key.isGiven());
        joining.refuseInvitations(actor.id(), request.invited());
        unscreened.requireRoom(actor.id(), ((BreachEvent.BreachFiled) decision.event()).department());
        joining.invite(id, request.invited());
        if (request.staysUnnamed()) {
            unnamed.file(actor, id, request, decision, today);
            return List.of();
        }
        BreachRow row = new BreachRow();
        List<Draft<BreachEvent>> drafts = apply(row, id, List.of(decision), actor, today);
        breaches.persist(row);
        return drafts;
    }

    /// @return null for what is sealed until the night
    Written perform(Actor actor, UUID id, BreachCommand command) {
        return ledger.command(today -> perform(actor, id, command, today));
    }

    /// @param store keeps the file, in the same transaction
    Attached attach(Actor actor, UUID id, BreachCommand.AttachEvidence command, Runnable store) {
        return ledger.command(
                today -> {
                    store.run();
                    return new Attached(command.evidence(), perform(actor, id, command, today));
                },
                Attached::new);
    }

    private Written perform(Actor actor, UUID id, BreachCommand command, LocalDate today) {
        if (unnamed.isFor(actor, id, command)) {
            unnamed.perform(actor, id, command, today);
            return null;
        }
        if (command.joinsAs() != null) return join(actor, id, command, today);
        BreachRow row = locked(id);
        precondition.check();
        return perform(actor, row, command, today);
    }

    private Written join(Actor actor, UUID id, BreachCommand command, LocalDate today) {
        joining.lock(id);
        BreachRow row = locked(id);
        precondition.check();
        joining.refuseSecond(actor.id(), row);
        List<Decision> decided = decisions.on(row, command, actor, today);
        if (command instanceof BreachCommand.ConfirmCoFiling) joining.confirmed(id, actor.id());
        return ledger.append(apply(row, id, decided, actor, today));
    }

    /// Does what the clock brings to a breach in the stage that it is found in, once it has told of the
    /// deadlines that were missed by then.
    Written wake(UUID id) {
        return ledger.command(today -> {
            BreachRow row = locked(id);
            List<Decision> missed = Deadlines.missedBy(today, row.state()).stream()
                    .map(Decision::of)
                    .toList();
            if (!missed.isEmpty()) return ledger.append(apply(row, id, missed, Actor.CLOCK, today));
            return perform(Actor.CLOCK, row, broughtByTheClock(row.stage), today);
        });
    }

    private static BreachCommand broughtByTheClock(Stage stage) {
        return switch (stage) {
            case FILED -> new BreachCommand.Accept();
            case OPEN -> new BreachCommand.Serve(null, ServiceMeans.CLOCK);
            default -> new BreachCommand.Lapse();
        };
    }

    private BreachRow locked(UUID id) {
        return breaches.locked(id).orElseThrow(() -> Breaches.none(id));
    }

    private Written perform(Actor actor, BreachRow row, BreachCommand command, LocalDate today) {
        return ledger.append(apply(row, row.id, decisions.on(row, command, actor, today), actor, today));
    }

    private List<Draft<BreachEvent>> apply(
            BreachRow row, UUID id, List<Decision> decided, Actor actor, LocalDate today) {
        List<Draft<BreachEvent>> drafts = new ArrayList<>();
        for (Decision decision : decided) {
            Recorded<BreachEvent> recorded = new Recorded<>(id, row.version + 1, today, actor, decision.event());
            row.apply(recorded, decisions.rules(row, decision.event()));
            contacts.keep(recorded, decision.publicFields(), decision.content());
            drafts.add(new Draft<>(recorded, decision.content()));
        }
        return drafts;
    }

    /// A breach just put on record.
    record Filed(UUID id, Written written) implements Repeatable {}

    /// A file just attached; it is written nowhere while it is sealed.
    record Attached(UUID id, Written written) implements Repeatable {}
}
