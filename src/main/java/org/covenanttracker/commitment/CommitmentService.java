package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentAssessed;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentRevised;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentRequests.AssessCommitment;
import org.covenanttracker.commitment.CommitmentRequests.MakeCommitment;
import org.covenanttracker.commitment.CommitmentRequests.Measure;
import org.covenanttracker.commitment.CommitmentRequests.ReportProgress;
import org.covenanttracker.commitment.CommitmentRequests.ReviseCommitment;
import org.covenanttracker.commitment.CommitmentRequests.WithdrawCommitment;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.covenanttracker.register.Register;

/// Carries out commands on commitments: load, check, apply, append.
@ApplicationScoped
class CommitmentService {

    private final Ledger ledger;
    private final Commitments commitments;
    private final Register register;
    private final ContactDetailsService contacts;
    private final Precondition precondition;

    CommitmentService(
            Ledger ledger,
            Commitments commitments,
            Register register,
            ContactDetailsService contacts,
            Precondition precondition) {
        this.ledger = ledger;
        this.commitments = commitments;
        this.register = register;
        this.contacts = contacts;
        this.precondition = precondition;
    }

    Made make(Actor department, MakeCommitment request) {
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    register.requireStanding(department.id());
                    CommitmentRules.requireNotPast(request.dueOn(), today);
                    Measure measure = request.measure();
                    var made = new CommitmentMade(
                            department.id(),
                            editionOf(request.signs(), today),
                            request.signs(),
                            request.mission(),
                            request.dueOn(),
                            baseline(measure),
                            target(measure));
                    Map<String, String> words = wording(request.title(), request.description(), measure);
                    CommitmentRow row = new CommitmentRow();
                    Draft<CommitmentEvent> draft = draft(row, id, department, today, made, words);
                    commitments.persist(row);
                    return new Made(id, ledger.append(List.of(draft)));
                },
                Made::new);
    }

    Written revise(Actor actor, UUID id, ReviseCommitment request) {
        Measure measure = request.measure();
        Map<String, String> words = wording(request.title(), request.description(), measure);
        words.put("reason", request.reason());
        return change(actor, id, words, (commitment, today) -> {
            requireOwn(commitment, actor);
            CommitmentRules.requireStanding(commitment);
            // A due date that has passed may stay: to mend a wording must not mean to move it.
            if (!request.dueOn().equals(commitment.dueOn())) CommitmentRules.requireNotPast(request.dueOn(), today);
            String edition = editionOf(request.signs(), today);
            return new CommitmentRevised(edition, request.signs(), request.dueOn(), baseline(measure), target(measure));
        });
    }

    Written report(Actor actor, UUID id, ReportProgress request) {
        CommitmentRules.refuseWithdrawn(request.status());
        return change(actor, id, words("text", request.text()), (commitment, _) -> {
            requireOwn(commitment, actor);
            CommitmentRules.requireStanding(commitment);
            return new ProgressReported(request.status());
        });
    }

    Written assess(Actor actor, UUID id, AssessCommitment request) {
        CommitmentRules.refuseWithdrawn(request.status());
        return change(actor, id, words("text", request.text()), (_, _) -> {
            if (actor.is(Role.ORGANISATION)) refuseUnverified(actor);
            return new CommitmentAssessed(request.status());
        });
    }

    Written withdraw(Actor actor, UUID id, WithdrawCommitment request) {
        return change(actor, id, words("reason", request.reason()), (commitment, _) -> {
            requireOwn(commitment, actor);
            CommitmentRules.requireStanding(commitment);
            return new CommitmentWithdrawn();
        });
    }

    private Written change(
            Actor actor,
            UUID id,
            Map<String, String> words,
            BiFunction<CommitmentState, LocalDate, CommitmentEvent> decide) {
        return ledger.command(today -> {
            CommitmentRow row =
                    commitments.locked(id).orElseThrow(() -> Refusal.notFound("There is no commitment " + id + "."));
            precondition.check();
            CommitmentEvent event = decide.apply(row.state(), today);
            return ledger.append(List.of(draft(row, id, actor, today, event, words)));
        });
    }

    private String editionOf(List<String> signs, LocalDate today) {
        return CommitmentRules.requireSigns(signs, code -> register.sign(code, today));
    }

    private void requireOwn(CommitmentState commitment, Actor actor) {
        CommitmentRules.requireOwn(commitment, register.standingIn(actor, commitment.department()));
    }

    private void refuseUnverified(Actor actor) {
        register.requireFiler(actor.id());
    }

    private Draft<CommitmentEvent> draft(
            CommitmentRow row,
            UUID id,
            Actor actor,
            LocalDate today,
            CommitmentEvent event,
            Map<String, String> words) {
        Recorded<CommitmentEvent> recorded = new Recorded<>(id, row.version + 1, today, actor, event);
        row.apply(recorded);
        contacts.keep(recorded, event.publicFields(), words);
        return new Draft<>(recorded, words);
    }

    private static Map<String, String> wording(String title, String description, Measure measure) {
        Map<String, String> words = words("title", title);
        words.put("description", description);
        words.put("measureUnit", measure == null ? null : measure.unit());
        return words;
    }

    private static Map<String, String> words(String field, String text) {
        Map<String, String> words = new HashMap<>();
        words.put(field, text);
        return words;
    }

    private static BigDecimal baseline(Measure measure) {
        return measure == null ? null : measure.baseline();
    }

    private static BigDecimal target(Measure measure) {
        return measure == null ? null : measure.target();
    }

    /// A commitment just put on record.
    record Made(UUID id, Written written) implements Repeatable {}
}
