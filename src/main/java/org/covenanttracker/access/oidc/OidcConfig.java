package org.covenanttracker.access.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.http.Role;

/// Which providers are trusted, by names of the operator's own; none, unless said.
@ConfigMapping(prefix = "access.oidc")
interface OidcConfig {

    @WithParentName
    Map<String, Trusted> issuers();

    /// What one issuer is trusted for: one role, and in it one department or the persons listed. No token
    /// says more.
    interface Trusted {

        /// The token's `iss`, to the letter; the address of its metadata begins with it.
        String issuer();

        /// What the token's `aud` must hold.
        String audience();

        /// Department or steward.
        Role role();

        /// For the role department: its slug.
        Optional<String> department();

        /// For the role steward: who may sign in.
        List<Person> persons();

        @WithDefault("sub")
        String subjectClaim();

        /// The token's `typ`. RFC 9068 wants `at+jwt`, which no ID token has; many providers send `JWT`.
        @WithDefault("at+jwt")
        String tokenType();

        /// What else must stand in the token: a claim's name and its value, or one of its values.
        Map<String, String> claims();

        /// From `iat` to `exp`.
        @WithDefault("PT1H")
        Duration maxLifetime();

        /// Takes an issuer on this machine without TLS, to try it out.
        @WithDefault("false")
        boolean overHttp();
    }

    interface Person {

        /// What the subject claim holds.
        String subject();

        /// Whose keys are this person's, as `GET /v1/keys` names holders.
        UUID holder();
    }
}
