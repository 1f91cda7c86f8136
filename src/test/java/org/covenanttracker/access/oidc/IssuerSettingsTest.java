package org.covenanttracker.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator may say of issuers, and what is refused when the service starts.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuerSettingsTest {

    private static final String HOLDER = "6f0a1f4e-2f5a-4e63-9d0b-3c2f9f1f7a11";

    private static final Map<String, String> DEPARTMENT = Map.of(
            "ministry.issuer", "https://id.example.org/ministry",
            "ministry.audience", "covenant",
            "ministry.role", "department",
            "ministry.department", "home-office");

    @Test
    void nobody_is_trusted_unless_said() {
        assertTrue(issuers(Map.of()).areNone());
        assertFalse(issuers(DEPARTMENT).areNone());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ministry.issuer,     http://id.example.org/ministry,          ministry.issuer
            ministry.issuer,     http://localhost:8080/ministry,          ministry.issuer
            ministry.issuer,     https://id.example.org/ministry?a=b,     ministry.issuer
            ministry.issuer,     ministry,                                ministry.issuer
            ministry.role,       organisation,                            ministry.role
            ministry.role,       clock,                                   ministry.role
            ministry.role,       steward,                                 ministry.department
            ministry.department, -,                                       ministry.department
            ministry.max-lifetime, P2D,                                   ministry.max-lifetime
            """)
    void a_setting_that_does_not_fit_is_named(String setting, String value, String named) {
        Map<String, String> settings = new HashMap<>(DEPARTMENT);
        if (value == null) settings.remove(setting);
        else settings.put(setting, value);
        String message = assertThrows(ConfigurationException.class, () -> issuers(settings))
                .getMessage();
        assertTrue(message.startsWith("access.oidc." + named + " "), message);
    }

    @Test
    void persons_go_with_the_role_steward_and_none_stands_twice() {
        Map<String, String> anna = Map.of("ministry.persons[0].subject", "anna", "ministry.persons[0].holder", HOLDER);
        Map<String, String> twice = Map.of("ministry.persons[1].subject", "anna", "ministry.persons[1].holder", HOLDER);
        Map<String, String> stewards = new HashMap<>(DEPARTMENT);
        stewards.put("ministry.role", "steward");
        stewards.remove("ministry.department");
        for (var refused : List.of(
                List.of(DEPARTMENT, anna, Map.<String, String>of()),
                List.of(stewards, Map.<String, String>of(), Map.<String, String>of()),
                List.of(stewards, anna, twice))) {
            String message = assertThrows(
                            ConfigurationException.class,
                            () -> Settings.issuers(Clock.systemUTC(), refused.get(0), refused.get(1), refused.get(2)))
                    .getMessage();
            assertTrue(message.startsWith("access.oidc.ministry.persons "), message);
        }
        assertFalse(Settings.issuers(Clock.systemUTC(), stewards, anna).areNone());
    }

    @Test
    void over_http_opens_this_machine_only() {
        var elsewhere = Map.of("ministry.over-http", "true", "ministry.issuer", "http://id.example.org/ministry");
        assertThrows(ConfigurationException.class, () -> Settings.issuers(Clock.systemUTC(), DEPARTMENT, elsewhere));
        var here = Map.of("ministry.over-http", "true", "ministry.issuer", "http://127.0.0.1:8080/ministry");
        assertFalse(Settings.issuers(Clock.systemUTC(), DEPARTMENT, here).areNone());
    }

    @Test
    void one_issuer_is_not_trusted_for_two_roles() {
        Map<String, String> again = Map.of(
                "staff.issuer", "https://id.example.org/ministry",
                "staff.audience", "covenant",
                "staff.role", "steward",
                "staff.persons[0].subject", "anna",
                "staff.persons[0].holder", HOLDER);
        assertThrows(ConfigurationException.class, () -> Settings.issuers(Clock.systemUTC(), DEPARTMENT, again));
    }

    @Test
    void an_audience_must_be_said() {
        Map<String, String> settings = new HashMap<>(DEPARTMENT);
        settings.remove("ministry.audience");
        assertThrows(ConfigValidationException.class, () -> issuers(settings));
    }

    @Test
    void all_can_be_said_in_the_environment() {
        OidcConfig config = new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of(
                                "ACCESS_OIDC_STAFF_ISSUER", "https://id.example.org/staff",
                                "ACCESS_OIDC_STAFF_AUDIENCE", "covenant",
                                "ACCESS_OIDC_STAFF_ROLE", "steward",
                                "ACCESS_OIDC_STAFF_TOKEN_TYPE", "JWT",
                                "ACCESS_OIDC_STAFF_CLAIMS_GROUPS", "stewards",
                                "ACCESS_OIDC_STAFF_PERSONS_0__SUBJECT", "auth0|Anna",
                                "ACCESS_OIDC_STAFF_PERSONS_0__HOLDER", HOLDER),
                        300))
                .build()
                .getConfigMapping(OidcConfig.class);
        var staff = config.issuers().get("staff");
        assertEquals(Role.STEWARD, staff.role());
        assertEquals("JWT", staff.tokenType());
        assertEquals(Map.of("groups", "stewards"), staff.claims());
        assertEquals("auth0|Anna", staff.persons().getFirst().subject());
        assertEquals(UUID.fromString(HOLDER), staff.persons().getFirst().holder());
    }

    private static Issuers issuers(Map<String, String> settings) {
        return Settings.issuers(Clock.systemUTC(), settings);
    }
}
