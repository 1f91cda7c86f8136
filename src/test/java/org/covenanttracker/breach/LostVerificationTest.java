package org.covenanttracker.breach;

import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// An organisation that a steward finds to be another than it said starts nothing new. What it began
/// while verified goes on: a department's clocks and the filer's right to reply do not end with it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostVerificationTest {

    private static final String DEPARTMENT = "department-for-business-and-trade";

    @Test
    void it_files_no_more_and_may_when_it_is_verified_again() {
        Api.Organisation filer = Api.organisation();
        classify(filer, false);
        Refused.with(403, "not_verified", () -> post(filer.key(), "/v1/breaches", Api.filing(DEPARTMENT)));
        classify(filer, true);
        ACase.by(filer, Api.filing(DEPARTMENT));
    }

    @Test
    void it_supports_no_more() {
        ACase breach = ACase.against(DEPARTMENT);
        Api.Organisation supporter = Api.organisation();
        classify(supporter, false);
        Refused.with(403, "not_verified", () -> breach.act(supporter.key(), "support", Map.of("text", "We too.")));
    }

    @Test
    void it_replies_takes_more_time_and_accepts() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        classify(breach.filer(), false);
        breach.filer("reply-extension", null)
                .contested()
                .resolved()
                .seenByThePublic()
                .body("stage", equalTo("resolved"));
    }

    @Test
    void it_withdraws_and_brings_back() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        classify(breach.filer(), false);
        breach.withdrawn().seenByThePublic().body("stage", equalTo("withdrawn"));
        breach.filer("reinstatement", null).seenByThePublic().body("stage", equalTo("open"));
    }

    @Test
    void it_judges_a_remedy() {
        ACase breach = ACase.against(DEPARTMENT)
                .accepted()
                .answeredPromising("apology", "2027-06-30")
                .official("remedies/1/report", Map.of("doneOn", "2026-12-18", "text", "Sent."));
        classify(breach.filer(), false);
        breach.filer("remedies/1/confirmation", Map.of("confirmed", true))
                .seenByThePublic()
                .body("remedies[0].confirmed", equalTo(true));
    }

    @Test
    void it_still_reads_its_own_words_and_may_be_screened_and_answered() {
        ACase breach = ACase.against(DEPARTMENT);
        classify(breach.filer(), false);
        breach.seenBy(breach.filer().key()).body("title", equalTo("Grant ended with five weeks' notice"));
        breach.accepted().answered().seenByThePublic().body("stage", equalTo("answered"));
    }

    private static void classify(Api.Organisation organisation, boolean verified) {
        String address = "/v1/organisations/" + organisation.id() + "/classification";
        post(Api.steward(), address, Map.of("kind", "charity", "verified", verified))
                .then()
                .statusCode(200)
                .body("verified", equalTo(verified));
    }
}
