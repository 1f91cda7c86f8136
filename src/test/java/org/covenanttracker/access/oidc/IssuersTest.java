package org.covenanttracker.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.covenanttracker.access.oidc.OpenIdProvider.Wish;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Which tokens of a real provider are taken, and which are not. What is refused is a forgery of RFC 8725's
/// list or a right token for another purpose.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuersTest {

    private static final UUID ANNA = UUID.fromString("6f0a1f4e-2f5a-4e63-9d0b-3c2f9f1f7a11");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenIdProvider provider = new OpenIdProvider();
    private final Later clock = new Later();
    private Issuers issuers;

    @BeforeEach
    void trust() {
        issuers = trusting(Map.of());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_departments_token_vouches_for_it_and_a_stewards_for_the_person_listed() throws TokenRefused {
        assertEquals(
                new Vouched("ministry", Role.DEPARTMENT, "home-office", null),
                issuers.vouchedFor(provider.token(Wish.from("ministry"))));
        assertEquals(
                new Vouched("staff", Role.STEWARD, null, ANNA), issuers.vouchedFor(provider.token(Wish.from("staff"))));
        assertEquals(
                new Vouched("staff", Role.STEWARD, null, null),
                issuers.vouchedFor(provider.token(Wish.from("staff").of("somebody"))));
    }

    @Test
    void what_a_token_says_of_roles_departments_and_holders_is_not_heard() throws TokenRefused {
        for (String claim : List.of("role", "roles", "groups", "department", "holder", "scope")) {
            for (String value : List.of("steward", "hm-treasury", ANNA.toString())) {
                Wish wish = Wish.from("ministry").with(claim, value);
                assertEquals(
                        new Vouched("ministry", Role.DEPARTMENT, "home-office", null),
                        issuers.vouchedFor(provider.token(wish)));
            }
        }
    }

    @Test
    void a_token_for_another_audience_or_of_another_type_is_refused() {
        refused("audience", Wish.from("staff").to("another"));
        refused("type", Wish.from("staff").ofType("JWT"));
        refused("issuer", Wish.from("another"));
    }

    @Test
    void a_token_holds_from_its_beginning_to_its_end_with_half_a_minute_to_spare() throws TokenRefused {
        Wish wish = Wish.from("staff");
        String token = provider.token(wish);
        clock.by = Duration.ofSeconds(600 + 25);
        issuers.vouchedFor(token);
        clock.by = Duration.ofSeconds(600 + 35);
        refused("expired", token);
        clock.by = Duration.ofSeconds(-25);
        issuers.vouchedFor(token);
        clock.by = Duration.ofSeconds(-35);
        refused("not_yet_valid", token);
        clock.by = Duration.ZERO;
        refused("not_yet_valid", wish.with("nbf", Instant.now().getEpochSecond() + 60));
    }

    @Test
    void a_token_that_would_hold_for_long_is_refused_at_once() throws TokenRefused {
        issuers.vouchedFor(provider.token(Wish.from("staff").livingFor(3600)));
        refused("lifetime", Wish.from("staff").livingFor(3601));
    }

    @Test
    void an_id_token_is_no_access_token() {
        refused("type", provider.idToken("staff", "covenant"));
        issuers = trusting(Map.of("staff.token-type", "JWT"));
        refused("id_token", provider.idToken("staff", "covenant"));
        refused("id_token", Wish.from("staff").ofType("JWT").with("typ", "ID"));
    }

    @Test
    void a_claim_that_is_asked_for_must_stand_there() throws TokenRefused {
        issuers = trusting(Map.of("staff.claims.groups", "stewards"));
        issuers.vouchedFor(provider.token(Wish.from("staff").with("groups", List.of("others", "stewards"))));
        issuers.vouchedFor(provider.token(Wish.from("staff").with("groups", "stewards")));
        refused("claims", Wish.from("staff"));
        refused("claims", Wish.from("staff").with("groups", "stewards and others"));
    }

    @Test
    void another_claim_may_name_the_person() throws TokenRefused {
        issuers = trusting(Map.of("staff.subject-claim", "oid"));
        Wish wish = Wish.from("staff").of("changing");
        assertEquals(
                ANNA,
                issuers.vouchedFor(provider.token(wish.with("oid", "anna"))).holder());
        refused("claims", wish);
        refused("claims", wish.with("oid", List.of("anna")));
    }

    @Test
    void a_token_that_nobody_signed_is_refused() throws Exception {
        String[] parts = provider.token(Wish.from("staff")).split("\\.");
        refused("signature", parts[0] + "." + changed(parts[1]) + "." + parts[2]);
        for (String none : List.of("none", "None", "nOnE")) {
            refused("algorithm", header(parts[0], "alg", none) + "." + parts[1] + ".");
            refused("algorithm", header(parts[0], "alg", none) + "." + parts[1] + "." + parts[2]);
        }
        refused("malformed", parts[0] + "." + parts[1]);
        refused("malformed", "no.token.atall");
        refused("malformed", "");
    }

    /// RFC 8725, section 2.1: whoever knows the public key takes it for a shared secret.
    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        RSAPublicKey key = (RSAPublicKey) new RsaJsonWebKey(fields("staff")).getKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(key.getEncoded(), pem.getBytes(StandardCharsets.US_ASCII))) {
            refused("algorithm", signed("HS256", new HmacKey(secret), Map.of()));
        }
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_looked_at() throws Exception {
        var own = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var jwk = new RsaJsonWebKey((RSAPublicKey) own.getPublic())
                .toParams(RsaJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        refused("signature", signed("RS256", own.getPrivate(), Map.of("jwk", jwk)));
        refused("signature", signed("RS256", own.getPrivate(), Map.of("jku", "http://localhost:1/keys")));
    }

    @Test
    void keys_that_the_provider_changed_are_asked_for_and_not_more_often_than_every_ten_seconds() throws TokenRefused {
        String old = provider.token(Wish.from("staff"));
        issuers.vouchedFor(old);
        provider.close();
        provider.goOnWith("ES256");
        String changed = provider.token(Wish.from("staff"));
        refused("unknown_key", changed);
        clock.by = IssuerKeys.PAUSE.plusSeconds(1);
        issuers.vouchedFor(changed);
        refused("unknown_key", old);
    }

    @Test
    void many_tokens_that_come_first_and_at_once_are_all_taken() throws Exception {
        String token = provider.token(Wish.from("staff"));
        Callable<Vouched> one = () -> issuers.vouchedFor(token);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Vouched> each : threads.invokeAll(Collections.nCopies(20, one))) {
                assertEquals(ANNA, each.get().holder());
            }
        }
    }

    @Test
    void what_the_provider_told_holds_for_an_hour_while_it_is_down() throws TokenRefused {
        issuers = trusting(Map.of("staff.max-lifetime", "PT3H"));
        String token = provider.token(Wish.from("staff").livingFor(2 * 3600));
        issuers.vouchedFor(token);
        provider.close();
        clock.by = Duration.ofMinutes(59);
        issuers.vouchedFor(token);
        clock.by = Duration.ofMinutes(61);
        unreachable(token);
        provider.goOnWith("RS256");
        unreachable(token);
    }

    @Test
    void tokens_of_a_provider_that_never_answered_cannot_be_checked() {
        String token = provider.token(Wish.from("staff"));
        provider.close();
        unreachable(token);
        provider.goOnWith("RS256");
    }

    private void unreachable(String token) {
        assertEquals(
                "provider_unreachable",
                assertThrows(Refusal.class, () -> issuers.vouchedFor(token)).code());
    }

    private void refused(String why, Wish wish) {
        refused(why, provider.token(wish));
    }

    private void refused(String why, String token) {
        assertEquals(
                why,
                assertThrows(TokenRefused.class, () -> issuers.vouchedFor(token))
                        .why());
    }

    private Issuers trusting(Map<String, String> others) {
        return Settings.issuers(
                clock,
                Map.of(
                        "ministry.issuer", provider.issuer("ministry"),
                        "ministry.audience", "covenant",
                        "ministry.role", "department",
                        "ministry.department", "home-office",
                        "ministry.over-http", "true"),
                Map.of(
                        "staff.issuer", provider.issuer("staff"),
                        "staff.audience", "covenant",
                        "staff.role", "steward",
                        "staff.persons[0].subject", "anna",
                        "staff.persons[0].holder", ANNA.toString(),
                        "staff.over-http", "true"),
                others);
    }

    private Map<String, Object> fields(String issuer) {
        return JSON.convertValue(provider.key(issuer), new TypeReference<>() {});
    }

    /// A right token's words, signed by somebody else.
    private String signed(String algorithm, Key key, Map<String, Object> headers) throws Exception {
        String[] parts = provider.token(Wish.from("staff")).split("\\.");
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        forged.setAlgorithmHeaderValue(algorithm);
        forged.setKeyIdHeaderValue("staff");
        forged.setHeader("typ", "at+jwt");
        headers.forEach(forged.getHeaders()::setObjectHeaderValue);
        forged.setKey(key);
        forged.setDoKeyValidation(false);
        return forged.getCompactSerialization();
    }

    private static String changed(String payload) throws Exception {
        return header(payload, "sub", "berta");
    }

    private static String header(String part, String field, String value) throws Exception {
        JsonNode read = JSON.readTree(Base64.getUrlDecoder().decode(part));
        byte[] written = JSON.writeValueAsBytes(((ObjectNode) read).put(field, value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    /// The machine's clock, moved by as much as a test says.
    private static final class Later extends Clock {

        private Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
