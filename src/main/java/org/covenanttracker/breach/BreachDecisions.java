package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.covenanttracker.access.KeyService;
import org.covenanttracker.commitment.CommitmentLookup;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.RestrictionReason;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// Decides on filings and commands: looks up what the rules ask for, and asks them. Named and unnamed
/// parties' acts are decided here alike, the latter's once more in their night.
@ApplicationScoped
class BreachDecisions {

    private final Breaches breaches;
    private final Register register;
    private final CommitmentLookup commitments;
    private final KeyService keys;
    private final Contents contents;
    private final Joining joining;

    BreachDecisions(
            Breaches breaches,
            Register register,
            CommitmentLookup commitments,
            KeyService keys,
            Contents contents,
            Joining joining) {
        this.contents = contents;
        this.joining = joining;
        this.breaches = breaches;
        this.register = register;
        this.commitments = commitments;
        this.keys = keys;
    }

    Decision file(UUID filer, FileBreachRequest request, LocalDate on) {
        register.requireFiler(filer);
        register.holdCalendars();
        Department department = register.named("/department", request.department());
        Decision decision = Filing.decide(request, department, register.sign(request.sign(), on), on);
        refuseUnknownLinks(request, department);
        return decision;
    }

    List<Decision> on(BreachRow row, BreachCommand command, Actor actor, LocalDate on) {
        Actor standing = register.standingIn(actor, row.department);
        return on(row, command, standing, party(standing, row), on);
    }

    /// As far as the record says, and the private list of those invited.
    Party party(Actor standing, BreachRow row) {
        Party party = Party.of(standing, row.state());
        boolean invited = party == Party.OTHER_ORGANISATION && joining.isInvited(standing, row.id);
        return invited ? Party.INVITED : party;
    }

    /// @param party what the actor is to the breach, though the record may not say so
    List<Decision> on(BreachRow row, BreachCommand command, Actor actor, Party party, LocalDate on) {
        if (command.joinsAs() != null) register.requireFiler(actor.id());
        // Whose it is comes before what the request says of other things.
        BreachRules.refuseOutsideTable(row.state(), command.getClass(), party);
        if (command instanceof BreachCommand.Group grouping) refuseOtherAct(row, grouping.with());
        if (command instanceof BreachCommand.Correct correction) command = checked(correction, row, on);
        UUID concerned = command instanceof BreachCommand.Transfer transfer ? transfer.department() : row.department;
        boolean holdsKey = register.actingFor(concerned).stream().anyMatch(holder -> keys.holdsLiveKey(holder, on));
        BreachState breach = row.state();
        Words words = contents.of(List.of(row.id));
        Circumstances now = new Circumstances(
                on,
                register.clockRules(row.department),
                holdsKey,
                drafted(row.id, breach, words),
                words.isAnyHeldFor(RestrictionReason.ACTIVE_PROCEEDINGS));
        return BreachRules.decide(breach, command, actor, party, now);
    }

    /// A sign that stays is still of the edition that it was cited from.
    private BreachCommand checked(BreachCommand.Correct correction, BreachRow row, LocalDate on) {
        BreachState breach = row.state();
        if (!Objects.equals(correction.commitment(), breach.commitment())) {
            refuseUnknownCommitment(correction.commitment(), row.department);
        }
        if (correction.sign().equals(breach.sign())) return correction.of(breach.edition());
        var sign = register.sign(correction.sign(), on);
        Filing.refuseSign(sign);
        return correction.of(sign.orElseThrow().edition());
    }

    private void refuseUnknownCommitment(UUID commitment, UUID department) {
        if (commitment != null && !commitments.isOf(commitment, department)) {
            throw Refusal.invalid("/commitment", "unknown", "Is not a commitment of this department.");
        }
    }

    private static Finding drafted(UUID id, BreachState breach, Words words) {
        FindingDraft draft = breach.findingDraft();
        String code = draft == null ? null : words.of(id, draft.version(), "finding");
        return code == null ? null : Finding.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whose clocks an event starts or stops.
    ClockRules rules(BreachRow row, Event event) {
        return register.clockRules(((BreachEvent) event).departmentAfter(row.department));
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

    private void refuseUnknownLinks(FileBreachRequest request, Department department) {
        refuseUnknownCommitment(request.commitment(), department.id());
        if (request.relatedTo() != null
                && breaches.findByIdOptional(request.relatedTo()).isEmpty()) {
            throw Refusal.invalid("/relatedTo", "unknown", "Is not a breach.");
        }
    }
}
