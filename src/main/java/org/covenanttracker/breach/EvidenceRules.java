package org.covenanttracker.breach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.breach.BreachCommand.AttachEvidence;
import org.covenanttracker.breach.BreachCommand.ShowEvidence;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.EvidenceShown;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;

/// What may be attached to a breach, and shown to whom. Pure.
final class EvidenceRules {

    private static final int FILES = 20;

    private final BreachState breach;
    private final Actor actor;

    EvidenceRules(BreachState breach, Actor actor) {
        this.breach = breach;
        this.actor = actor;
    }

    List<Decision> attach(AttachEvidence command) {
        if (breach.evidence().size() >= FILES) {
            throw Refusal.conflict("too_many_files", "A breach takes " + FILES + " files, and this one has them.");
        }
        Map<String, String> content = new HashMap<>();
        content.put("name", command.name());
        content.put("type", command.type());
        content.put("size", Integer.toString(command.size()));
        content.put(EvidenceNote.DIGEST, command.digest());
        Visibility visibility = command.visibility() == null ? byDefault() : command.visibility();
        return List.of(new Decision(new EvidenceAttached(command.evidence(), visibility), content));
    }

    /// What a file's content gives away cannot be taken out of it.
    private Visibility byDefault() {
        boolean unnamed = breach.filer() == null && actor.is(Role.ORGANISATION);
        return unnamed ? Visibility.STEWARD : Visibility.PARTIES;
    }

    List<Decision> show(ShowEvidence command) {
        EvidenceNote evidence = breach.evidence().stream()
                .filter(each -> each.id().equals(command.evidence()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The breach has no evidence " + command.evidence() + "."));
        if (command.visibility().compareTo(evidence.offered()) > 0) {
            throw Refusal.conflict(
                    "not_offered",
                    "It was attached for '" + Code.of(evidence.offered())
                            + "'; for more its owner must attach it anew.");
        }
        if (command.visibility() == evidence.shown()) {
            throw Refusal.conflict("already_shown", "It is visible to '" + Code.of(evidence.shown()) + "' already.");
        }
        return List.of(Decision.of(new EvidenceShown(command.evidence(), command.visibility())));
    }
}
