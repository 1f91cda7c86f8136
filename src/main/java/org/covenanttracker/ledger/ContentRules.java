package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentCommand.Erase;
import org.covenanttracker.ledger.ContentCommand.Hold;
import org.covenanttracker.ledger.ContentCommand.Redact;
import org.covenanttracker.ledger.ContentCommand.Release;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ContentHeld;
import org.covenanttracker.ledger.ContentEvent.ContentRedacted;
import org.covenanttracker.ledger.ContentEvent.ContentReleased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;

/// Decides what becomes of words: an event, or a refusal. Pure.
final class ContentRules {

    /// Dates are all the record has, so 48 hours are over for sure on the second day after.
    static final int PROPOSAL_DAYS = 2;

    private final FieldState state;
    private final Actor actor;
    private final ContentCircumstances now;

    private ContentRules(FieldState state, Actor actor, ContentCircumstances now) {
        this.state = state;
        this.actor = actor;
        this.now = now;
    }

    static ContentEvent decide(FieldState state, ContentCommand command, Actor actor, ContentCircumstances now) {
        if (state.erasure() != null) {
            throw Refusal.conflict(
                    "already_erased",
                    "These words were erased on " + state.erasure().on() + ".");
        }
        ContentRules rules = new ContentRules(state, actor, now);
        return switch (command) {
            case Hold c -> rules.hold(c);
            case Release c -> rules.release(c);
            case Redact c -> rules.redact(c);
            case Erase c -> rules.erase(c);
        };
    }

    /// One steward's hold is for a time; it goes on, or begins again, only if another thinks so too.
    private ContentEvent hold(Hold command) {
        if (actor.id().equals(state.lastHeldBy())) {
            if (state.hold() == null) {
                throw Refusal.conflict("same_steward", "You held these words before; another steward may do so now.");
            }
            throw Refusal.conflict(
                    "already_held",
                    "You hold these words until " + state.hold().until() + "; another steward may renew that.",
                    Map.of("until", state.hold().until().toString()));
        }
        return new ContentHeld(command.entry(), command.field(), command.reason(), now.holdUntil());
    }

    private ContentEvent release(Release command) {
        if (actor.is(Role.CLOCK)) requireRunOut();
        if (state.hold() != null) return new ContentReleased(command.entry(), command.field(), Restriction.HOLD);
        if (state.redaction() == null) {
            throw Refusal.conflict("not_restricted", "These words are neither held nor redacted.");
        }
        return new ContentReleased(command.entry(), command.field(), Restriction.REDACTION);
    }

    private void requireRunOut() {
        if (state.wakeOn() == null || now.today().isBefore(state.wakeOn())) {
            throw Refusal.conflict("not_due", "No hold has run out.");
        }
    }

    private ContentEvent redact(Redact command) {
        List<Span> spans = command.spans();
        int from = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.from() < from || span.to() <= span.from() || span.to() > now.length()) {
                throw Refusal.invalid(
                        "/spans/" + i,
                        "range",
                        "Must lie between " + from + " and " + now.length()
                                + ", the text's length in code points, end after it begins, and follow the one before.");
            }
            from = span.to();
        }
        return new ContentRedacted(command.entry(), command.field(), spans, command.reason());
    }

    /// A proposal on another ground takes the place of the first, and its time begins anew.
    private ContentEvent erase(Erase command) {
        FieldState.Proposal proposal = state.proposal();
        if (proposal != null && proposal.by().equals(actor.id())) {
            throw Refusal.conflict(
                    "same_steward",
                    "You proposed this erasure on " + proposal.on() + "; another steward must agree to it.");
        }
        if (proposal == null || proposal.ground() != command.ground()) {
            return new ErasureProposed(command.entry(), command.field(), command.ground());
        }
        requireAgreement(proposal);
        return new ContentErased(command.entry(), command.field(), command.ground());
    }

    private void requireAgreement(FieldState.Proposal proposal) {
        if (!now.isIndependentOf().test(proposal.by())) {
            throw Refusal.forbidden(
                    "not_independent",
                    "One of you issued the other's key, or has one made at the host, within the last "
                            + ContentService.INDEPENDENCE_DAYS + " days; another steward must agree.");
        }
        LocalDate from = proposal.on().plusDays(PROPOSAL_DAYS);
        if (proposal.ground() != ErasureGround.COURT_ORDER && now.today().isBefore(from)) {
            throw Refusal.conflict(
                    "proposal_too_young",
                    "It was proposed on " + proposal.on() + " for " + Code.of(proposal.ground())
                            + "; everybody may look at that until " + from + " comes.",
                    Map.of("from", from.toString()));
        }
    }
}
