package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.access.KeyService;
import org.covenanttracker.commitment.CommitmentLookup;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// Carries out commands on breaches: load, decide, apply, append.
@ApplicationScoped
class BreachService {

    /// A filing that nobody has read yet costs a steward's time; an organisation may have so many.
    private static final int UNSCREENED_A_DEPARTMENT = 10;

    private static final int UNSCREENED = 100;

    private final Ledger ledger;
    private final Breaches breaches;
    private final Register register;
    private final CommitmentLookup commitments;
    private final KeyService keys;

    BreachService(Ledger ledger, Breaches breaches, Register register, CommitmentLookup commitments, KeyService keys) {
        this.ledger = ledger;
        this.breaches = breaches;
        this.register = register;
        this.commitments = commitments;
        this.keys = keys;
    }

    Filed file(Actor actor, FileBreachRequest request) {
        UUID id = UUID.randomUUID();
        return ledger.command(today -> {
            refuseUnverified(actor);
            register.holdCalendars();
            Department department = register.named("/department", request.department());
            Decision decision = Filing.decide(request, department, register.sign(request.sign(), today), today);
            refuseUnknownLinks(request, department);
            refuseFlood(actor.id(), department);
            BreachRow row = new BreachRow();
            List<Draft<BreachEvent>> drafts = apply(row, id, List.of(decision), actor, today);
            breaches.persist(row);
            return new Filed(id, ledger.append(drafts));
        });
    }

    Written perform(Actor actor, UUID id, BreachCommand command) {
        return ledger.command(today -> {
            BreachRow row = locked(id);
            if (command instanceof BreachCommand.Support) refuseUnverified(actor);
            return perform(actor, row, command, today);
        });
    }

    /// Does what the clock brings to a breach in the stage that it is found in.
    Written wake(UUID id) {
        return ledger.command(today -> {
            BreachRow row = locked(id);
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
        return breaches.locked(id).orElseThrow(() -> Refusal.notFound("There is no breach " + id + "."));
    }

    private Written perform(Actor actor, BreachRow row, BreachCommand command, LocalDate today) {
        UUID concerned = command instanceof BreachCommand.Transfer transfer ? transfer.department() : row.department;
        boolean holdsKey = register.actingFor(concerned).stream().anyMatch(holder -> keys.holdsLiveKey(holder, today));
        Circumstances now = new Circumstances(today, register.clockRules(row.department), holdsKey);
        if (command instanceof BreachCommand.Group grouping) refuseOtherAct(row, grouping.with());
        List<Decision> decisions =
                BreachRules.decide(row.state(), command, register.standingIn(actor, row.department), now);
        return ledger.append(apply(row, row.id, decisions, actor, today));
    }

    private List<Draft<BreachEvent>> apply(
            BreachRow row, UUID id, List<Decision> decisions, Actor actor, LocalDate today) {
        List<Draft<BreachEvent>> drafts = new ArrayList<>();
        for (Decision decision : decisions) {
            Recorded<BreachEvent> recorded = new Recorded<>(id, row.version + 1, today, actor, decision.event());
            row.apply(recorded, register.clockRules(decision.event().departmentAfter(row.department)));
            drafts.add(new Draft<>(recorded, decision.content()));
        }
        return drafts;
    }

    /// One breach stands for an act, and the others are grouped with it.
    private void refuseOtherAct(BreachRow row, UUID with) {
        if (with == null) return;
        BreachRow other = breaches.findByIdOptional(with)
                .orElseThrow(() -> Refusal.invalid("/with", "unknown", "Is not a breach."));
        boolean fits = !other.id.equals(row.id) && other.department.equals(row.department);
        if (!fits || other.state().isRefused()) {
            throw Refusal.invalid("/with", "one_act", "Must be another breach of the same department, not refused.");
        }
        if (other.state().groupedWith() != null) {
            throw Refusal.invalid(
                    "/with", "head", "Is grouped itself, with " + other.state().groupedWith() + ": name that one.");
        }
        if (breaches.hasGrouped(row.id)) {
            throw Refusal.conflict("stands_for_others", "Others are grouped with this breach; group them anew first.");
        }
    }

    private void refuseUnverified(Actor actor) {
        register.requireFiler(actor.id());
    }

    private void refuseUnknownLinks(FileBreachRequest request, Department department) {
        if (request.commitment() != null && !commitments.isOf(request.commitment(), department.id())) {
            throw Refusal.invalid("/commitment", "unknown", "Is not a commitment of this department.");
        }
        if (request.relatedTo() != null
                && breaches.findByIdOptional(request.relatedTo()).isEmpty()) {
            throw Refusal.invalid("/relatedTo", "unknown", "Is not a breach.");
        }
    }

    private void refuseFlood(UUID filer, Department department) {
        if (breaches.countUnscreened(filer, department.id()) >= UNSCREENED_A_DEPARTMENT
                || breaches.countUnscreened(filer) >= UNSCREENED) {
            throw Refusal.tooMuch(
                    "too_many_unscreened",
                    "At most " + UNSCREENED_A_DEPARTMENT + " filings against one department, and " + UNSCREENED
                            + " in all, may await screening. Send it again when some were screened.");
        }
    }

    /// A breach just put on record.
    record Filed(UUID id, Written written) {}
}
