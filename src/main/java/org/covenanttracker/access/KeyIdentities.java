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
import org.covenanttracker.access.oidc.Vouched;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.CurrentActor;

/// Turns a live key, or an access token of a trusted provider, into the identity of the holder. Whatever
/// looks like a key is one: no provider ever vouches for it.
@ApplicationScoped
class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final KeyCheck keys;
    private final AccessTokens tokens;

    KeyIdentities(KeyCheck keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
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
        return Token.isMarked(token) || tokens.areOff() ? ofKey(token) : ofAccessToken(token);
    }

    private SecurityIdentity ofKey(String secret) {
        AccessKeyRow key = keys.live(secret).orElseThrow(AuthenticationFailedException::new);
        return of(key.actor()).addAttribute(CurrentActor.KEY, key.id).build();
    }

    private SecurityIdentity ofAccessToken(String token) {
        Vouched vouched = tokens.right(token).orElseThrow(AuthenticationFailedException::new);
        return of(tokens.actor(vouched))
                .addAttribute(CurrentActor.ISSUER, vouched.issuer())
                .build();
    }

    private static QuarkusSecurityIdentity.Builder of(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> actor.role().code())
                .addRole(actor.role().code())
                .addAttribute(CurrentActor.ATTRIBUTE, actor);
    }
}
