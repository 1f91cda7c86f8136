package org.covenanttracker.breach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.breach.BreachEvent.FindingCommented;
import org.covenanttracker.breach.BreachEvent.FindingDrafted;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.FindingRevised;
import org.covenanttracker.breach.BreachEvent.ReviewerRecused;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;

/// How a finding comes about: drafted for the parties, commented on, made, and if need be revised. Pure.
final class FindingRules {

    private final BreachState breach;
    private final Actor actor;
    private final Circumstances now;

    FindingRules(BreachState breach, Actor actor, Circumstances now) {
        this.breach = breach;
        this.actor = actor;
        this.now = now;
    }

    List<Decision> draft(BreachCommand.DraftFinding command) {
        refuseWhoMayNotFind();
        Map<String, String> content = new HashMap<>();
        content.put("finding", Code.of(command.finding()));
        content.put("text", command.text());
        return List.of(new Decision(new FindingDrafted(), content));
    }

    List<Decision> comment(BreachCommand.CommentOnFinding command) {
        FindingDraft draft = drafted();
        if (draft.comments().hasPassedBy(now.today())) {
            throw Refusal.conflict(
                    "too_late",
                    "Comments were possible until " + draft.comments().dueOn() + ".");
        }
        if (draft.hasCommentOf(actor.is(Role.ORGANISATION))) {
            throw Refusal.conflict("already_commented", "Each party comments once on a draft, and you did.");
        }
        return List.of(Decision.with(new FindingCommented(), "text", command.text()));
    }

    List<Decision> make(BreachCommand.MakeFinding command) {
        refuseWhoMayNotFind();
        FindingDraft draft = drafted();
        if (!draft.isReadyOn(now.today())) {
            throw Refusal.conflict(
                    "comments_open",
                    "The parties may comment until " + draft.comments().dueOn()
                            + "; it can be made earlier once both have.");
        }
        Boolean changed = now.drafted() == null ? null : now.drafted() != command.finding();
        return List.of(Decision.with(new FindingMade(command.finding(), changed), "text", command.text()));
    }

    List<Decision> revise(BreachCommand.ReviseFinding command) {
        refuseWhoMayNotFind();
        return List.of(Decision.with(new FindingRevised(command.finding()), "text", command.text()));
    }

    List<Decision> recuse(BreachCommand.Recuse command) {
        if (breach.isRecused(actor.id())) throw Refusal.conflict("already_recused", "You did so already.");
        return List.of(Decision.of(new ReviewerRecused(command.reason())));
    }

    private FindingDraft drafted() {
        if (breach.findingDraft() == null) {
            throw Refusal.conflict("no_draft", "There is no draft yet: a reviewer shows one to the parties first.");
        }
        return breach.findingDraft();
    }

    private void refuseWhoMayNotFind() {
        if (breach.wasScreenedBy(actor.id())) {
            throw Refusal.forbidden("own_decision", "Whoever screened a breach makes no finding on it.");
        }
        if (breach.isRecused(actor.id())) {
            throw Refusal.forbidden("recused", "You recused yourself; another reviewer must find.");
        }
        if (now.proceedings() || breach.isBeforeACourt()) {
            throw Refusal.conflict(
                    "active_proceedings",
                    "A party took it to a court, or words are held for active proceedings; nothing is found while those"
                            + " last.");
        }
    }
}
