package org.covenanttracker.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;

/// The actor of the request in hand: whoever the key names, else a public reader.
@RequestScoped
public class CurrentActor {

    /// The attribute of the security identity under which authentication leaves the actor.
    public static final String ATTRIBUTE = "actor";

    private final CurrentIdentityAssociation association;

    CurrentActor(CurrentIdentityAssociation association) {
        this.association = association;
    }

    public Actor get() {
        Actor actor = association.getIdentity().getAttribute(ATTRIBUTE);
        return actor == null ? Actor.PUBLIC : actor;
    }
}
