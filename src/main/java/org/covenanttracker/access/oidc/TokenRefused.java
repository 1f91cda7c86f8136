package org.covenanttracker.access.oidc;

/// A token that vouches for nobody.
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String issuer;

    TokenRefused(String issuer, String why) {
        super(why, null, false, false);
        this.issuer = issuer;
    }

    /// The operator's name for whoever it says issued it; null where that is nobody trusted.
    public String issuer() {
        return issuer;
    }

    /// A word, and nothing of the token: `malformed, issuer, algorithm, unknown_key, signature, type,
    /// audience, expired, not_yet_valid, lifetime, id_token` or `claims`.
    public String why() {
        return getMessage();
    }
}
