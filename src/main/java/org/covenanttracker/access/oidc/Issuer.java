package org.covenanttracker.access.oidc;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.EDDSA;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_PSS_USING_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.access.oidc.OidcConfig.Person;
import org.covenanttracker.access.oidc.OidcConfig.Trusted;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/// One trusted issuer, and what its tokens must be like: RFC 7519 and RFC 9068, with the advice of RFC 8725.
final class Issuer {

    private static final int LEEWAY_SECONDS = 30;

    /// Nothing symmetric, or whoever knows the public key could sign; nothing unsigned.
    private static final Set<String> ALGORITHMS =
            Set.of(RSA_USING_SHA256, RSA_PSS_USING_SHA256, ECDSA_USING_P256_CURVE_AND_SHA256, EDDSA);

    /// Claims of OpenID Connect Core 1.0, section 2 and 3.3.2.11, that only ID tokens have: those are for the
    /// client that a person signs in to, and not for us.
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");

    private final String name;
    private final Trusted trusted;
    private final IssuerKeys keys;
    private final Clock clock;

    Issuer(String name, Trusted trusted, Clock clock) {
        this.name = name;
        this.trusted = trusted;
        this.keys = new IssuerKeys(name, new Provider(trusted.issuer()), clock);
        this.clock = clock;
    }

    /// @param read a token that is not checked yet
    Vouched vouchedFor(JwtContext read) throws TokenRefused {
        if (read.getJoseObjects().size() != 1 || !(read.getJoseObjects().getFirst() instanceof JsonWebSignature signed))
            throw refused("malformed");
        if (!ALGORITHMS.contains(signed.getAlgorithmHeaderValue())) throw refused("algorithm");
        JsonWebKey key = keys.keyOf(signed).orElseThrow(() -> refused("unknown_key"));
        try {
            consumer(key).processContext(read);
            return vouchedFor(read.getJwtClaims());
        } catch (InvalidJwtException invalid) {
            throw refused(why(invalid));
        } catch (MalformedClaimException malformed) {
            throw refused("claims");
        }
    }

    private JwtConsumer consumer(JsonWebKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setExpectedType(true, trusted.tokenType())
                .setExpectedIssuer(true, trusted.issuer())
                .setExpectedAudience(true, trusted.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, (int) trusted.maxLifetime().toSeconds())
                .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Vouched vouchedFor(JwtClaims claims) throws TokenRefused, MalformedClaimException {
        long lifetime =
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        if (lifetime > trusted.maxLifetime().toSeconds()) throw refused("lifetime");
        if (isIdToken(claims)) throw refused("id_token");
        for (Map.Entry<String, String> wanted : trusted.claims().entrySet()) {
            if (!holds(claims, wanted)) throw refused("claims");
        }
        String subject = claims.getStringClaimValue(trusted.subjectClaim());
        if (subject == null) throw refused("claims");
        return new Vouched(name, trusted.role(), trusted.department().orElse(null), holder(subject));
    }

    private UUID holder(String subject) {
        return trusted.persons().stream()
                .filter(person -> person.subject().equals(subject))
                .map(Person::holder)
                .findFirst()
                .orElse(null);
    }

    /// Some providers say so in a claim `typ` also.
    private static boolean isIdToken(JwtClaims claims) {
        return OF_ID_TOKENS.stream().anyMatch(claims::hasClaim) || "ID".equals(claims.getClaimValue("typ"));
    }

    private static boolean holds(JwtClaims claims, Map.Entry<String, String> wanted) {
        Object value = claims.getClaimValue(wanted.getKey());
        return wanted.getValue().equals(value) || value instanceof List<?> list && list.contains(wanted.getValue());
    }

    private TokenRefused refused(String why) {
        return new TokenRefused(name, why);
    }

    /// The first thing found wrong.
    private static String why(InvalidJwtException invalid) {
        return switch (invalid.getErrorDetails().getFirst().getErrorCode()) {
            case ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING -> "signature";
            case ErrorCodes.TYPE_INVALID, ErrorCodes.TYPE_MISSING -> "type";
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> "audience";
            case ErrorCodes.EXPIRED -> "expired";
            case ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE -> "not_yet_valid";
            case ErrorCodes.ISSUED_AT_INVALID_PAST -> "lifetime";
            default -> "claims";
        };
    }
}
