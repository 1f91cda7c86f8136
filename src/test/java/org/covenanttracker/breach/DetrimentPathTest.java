package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.PublishedLog;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What filers say of detriment since filing. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DetrimentPathTest {

    private static final String DEPARTMENT = "ministry-of-justice";

    @Inject
    Days days;

    @Inject
    Night night;

    @Test
    void only_its_filer_says_whether_it_suffered_and_may_say_so_anew() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        String key = breach.filer().key();
        String address = breach.address() + "/detriment";
        get(key, address).then().statusCode(200).body("suffered", nullValue());
        int before = Refused.logSize();
        detriment(breach, true).then().statusCode(200).body("suffered", is(true));
        get(key, address).then().body("suffered", is(true));
        detriment(breach, false).then().statusCode(200).body("suffered", is(false));
        assertEquals(before, Refused.logSize());
        String other = Api.organisation().key();
        Refused.with(403, "not_your_part", () -> post(other, address, Map.of("suffered", true)));
        Refused.with(403, "not_your_part", () -> get(other, address));
        Refused.with(403, "role_not_allowed", () -> get(breach.official(), address));
        Refused.with(403, "role_not_allowed", () -> get(Api.steward(), address));
        Refused.with(401, "unauthorised", () -> get(null, address));
        Refused.at("/suffered", "required", () -> post(key, address, Map.of()));
        Refused.at("/suffered", "wrong_type", () -> post(key, address, Map.of("suffered", "yes")));
        get(key, address).then().body("suffered", is(false));
    }

    @Test
    void an_unnamed_filer_says_so_before_its_night_and_nobody_learns_that_there_is_a_filing() {
        Api.Organisation filer = Api.organisation();
        String address = "/v1/breaches/" + unnamed(filer) + "/detriment";
        post(filer.key(), address, Map.of("suffered", true)).then().statusCode(200);
        String other = Api.organisation().key();
        Refused.with(404, "not_found", () -> post(other, address, Map.of("suffered", true)));
        nextNight();
        get(filer.key(), address).then().statusCode(200).body("suffered", is(true));
        Refused.with(403, "not_your_part", () -> get(other, address));
    }

    /// Whoever asks, before and after: filer, parties, stewards and everybody else read the same.
    @Test
    void nothing_that_can_be_read_of_a_case_changes_by_it() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        PublishedLog.await(DEPARTMENT);
        Map<String, String> before = everythingAbout(breach);
        detriment(breach, true).then().statusCode(200);
        Map<String, String> after = everythingAbout(breach);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((read, answer) -> assertEquals(answer, after.get(read), read));
        assertFalse(before.toString().contains("detriment"));
    }

    private static Map<String, String> everythingAbout(ACase breach) {
        Map<String, String> read = new TreeMap<>();
        for (String key : new String[] {null, breach.filer().key(), breach.official(), Api.steward()}) {
            for (Operations.Operation each : Operations.reads()) {
                boolean isOwn = each.id().equals("getDetriment") || each.id().endsWith("Totals");
                boolean isOfTheMoment =
                        each.path().contains("/q/") || each.path().contains("receipt");
                if (isOwn || isOfTheMoment) continue;
                boolean ofBreach = each.path().startsWith("/v1/breaches/{id}");
                String at = ofBreach ? each.path().replaceAll("\\{[a-z]+}", breach.id()) : each.address();
                Response answer = get(key, at);
                if (answer.statusCode() == 200) read.put(each.id() + " as " + key, answer.asString());
            }
        }
        return read;
    }

    private static Response detriment(ACase breach, boolean suffered) {
        return breach.act(breach.filer().key(), "detriment", Map.of("suffered", suffered));
    }

    private static String unnamed(Api.Organisation filer) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        return post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }
}
