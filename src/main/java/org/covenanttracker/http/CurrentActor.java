package org.covenanttracker.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/// The actor of the request in hand: whoever the key names, else a public reader.
@RequestScoped
public class CurrentActor {

    /// The attribute of the security identity under which authentication leaves the actor.
    public static final String ATTRIBUTE = "actor";

    /// The attribute that says by which key.
    public static final String KEY = "key";

    /// The attribute that says by which provider's word, where the request bears a token of one.
    public static final String ISSUER = "issuer";

    private final CurrentIdentityAssociation association;

    CurrentActor(CurrentIdentityAssociation association) {
        this.association = association;
    }

    public Actor get() {
        Actor actor = association.getIdentity().getAttribute(ATTRIBUTE);
        return actor == null ? Actor.PUBLIC : actor;
    }

    /// The public id of the key that the request bears.
    public Optional<UUID> key() {
        return Optional.ofNullable(association.getIdentity().getAttribute(KEY));
    }

    Optional<String> issuer() {
        return Optional.ofNullable(association.getIdentity().getAttribute(ISSUER));
    }

    public boolean isKey(UUID id) {
        return key().filter(id::equals).isPresent();
    }
}
