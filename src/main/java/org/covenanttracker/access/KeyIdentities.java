package org.covenanttracker.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.CurrentActor;

/// Turns a live key into the identity of its holder.
@ApplicationScoped
class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final KeyCheck keys;

    KeyIdentities(KeyCheck keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identityOf(request.getToken().getToken()));
    }

    @ActivateRequestContext
    SecurityIdentity identityOf(String token) {
        AccessKeyRow key = keys.live(token).orElseThrow(AuthenticationFailedException::new);
        Actor actor = key.actor();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> actor.role().code())
                .addRole(actor.role().code())
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .addAttribute(CurrentActor.KEY, key.id)
                .build();
    }
}
