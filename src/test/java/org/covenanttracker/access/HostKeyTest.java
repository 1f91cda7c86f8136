package org.covenanttracker.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A steward's key that is made at the host, where all others are lost.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostKeyTest {

    @Inject
    KeyService keys;

    @Inject
    KeyAdmissions admissions;

    @Test
    void the_log_says_that_it_was_made_at_the_host_and_by_no_steward() {
        IssuedKey made = keys.issueAtHost();
        Api.get(null, "/v1/log/entries?type=KeyIssuedAtHost&stream=" + made.id())
                .then()
                .body("items[0].leaf.actor.role", equalTo("clock"))
                .body("items[0].leaf.actor.id", nullValue())
                .body("items[0].leaf.data.role", equalTo("steward"));
        end(made);
    }

    @Test
    void it_opens_as_a_steward_who_may_revoke_what_was_lost() {
        IssuedKey made = keys.issueAtHost();
        assertTrue(keys.isLiveStewards(made.secret()));
        String other = Api.secondSteward();
        String id = Api.get(other, "/v1/keys").path("items.find { it.current }.id");
        Refused.as(made.secret()).delete("/v1/keys/" + id).then().statusCode(204);
        assertFalse(keys.isLiveStewards(other));
        end(made);
    }

    @Test
    void stewards_are_told_of_it_and_nobody_else_is() {
        IssuedKey made = keys.issueAtHost();
        String id = made.id().toString();
        Api.get(Api.secondSteward(), "/v1/queue").then().body("newKeys.id", hasItem(id));
        Api.get(made.secret(), "/v1/queue").then().body("newKeys.id", not(hasItem(id)));
        Api.get(Api.reviewer(), "/v1/queue").then().body("newKeys", nullValue());
        end(made);
    }

    @Test
    void the_first_key_of_all_is_none_of_these() {
        String first = Api.get(Api.steward(), "/v1/keys").path("items.find { it.label == 'first steward' }.id");
        Api.get(null, "/v1/log/entries?stream=" + first).then().body("items[0].leaf.type", equalTo("KeyIssued"));
    }

    /// Whoever runs the service could otherwise be the second steward whom an erasure wants.
    @Test
    void its_holder_is_independent_of_nobody_for_thirty_days() {
        IssuedKey made = keys.issueAtHost();
        UUID holder = made.response().holder();
        LocalDate today = made.response().issuedOn();
        UUID stranger = UUID.randomUUID();
        assertTrue(admissions.areRelated(holder, stranger, today.minusDays(30)));
        assertTrue(admissions.areRelated(stranger, holder, today));
        assertFalse(admissions.areRelated(holder, stranger, today.plusDays(1)));
        assertEquals(false, admissions.areRelated(UUID.randomUUID(), stranger, today));
        end(made);
    }

    private static void end(IssuedKey made) {
        Refused.as(Api.steward()).delete("/v1/keys/" + made.id()).then().statusCode(204);
    }
}
