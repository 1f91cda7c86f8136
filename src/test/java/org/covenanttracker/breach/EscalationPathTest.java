package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// That a party took the matter elsewhere too, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EscalationPathTest {

    private static final String DEPARTMENT = "ministry-of-defence";
    private static final Map<String, Object> OMBUDSMAN =
            Map.of("to", "ombudsman", "on", "2026-11-20", "text", "Sent on Friday.");

    @Test
    void either_party_says_where_it_took_it_and_no_clock_moves() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        Object clocks = breach.seenByThePublic().extract().path("clocks");
        breach.filer("escalation", OMBUDSMAN)
                .official("escalation", Map.of("to", "covenant_council", "on", "2026-11-21"));
        breach.seenByThePublic()
                .body("stage", equalTo("open"))
                .body("clocks", equalTo(clocks))
                .body("escalations", hasSize(2))
                .body("escalations.by", contains("filer", "department"))
                .body("escalations.to", contains("ombudsman", "covenant_council"))
                .body("escalations.happenedOn", contains("2026-11-20", "2026-11-21"))
                .body("escalations[0].text", nullValue());
        breach.seenBy(breach.official()).body("escalations[0].text", equalTo("Sent on Friday."));
        get(null, breach.address() + "/events").then().body("items[3].leaf.data", hasEntry("to", "ombudsman"));
    }

    @Test
    void nothing_is_found_before_the_court_that_a_party_went_to_has_decided() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered().contested();
        String reviewer = Api.reviewer();
        Map<String, Object> draft = Map.of("finding", "upheld", "text", "So.");
        breach.filer("escalation", Map.of("to", "court", "on", "2026-11-20", "reference", "AC-2026-LON-1"));
        Refused.with(409, "active_proceedings", () -> breach.act(reviewer, "finding-draft", draft));
        breach.filer("escalation", Map.of("to", "court", "on", "2026-12-01", "outcome", "settled"));
        breach.seenByThePublic().body("escalations[1].outcome", equalTo("settled"));
        breach.act(reviewer, "finding-draft", draft).then().statusCode(200);
    }

    @Test
    void it_is_of_a_day_between_the_act_and_today() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        for (String day : new String[] {"2026-11-02", "2099-01-01"}) {
            Refused.with(
                            400,
                            "invalid",
                            () -> breach.act(breach.filer().key(), "escalation", Map.of("to", "court", "on", day)))
                    .body("errors.pointer", contains("/on"))
                    .body("errors.rule", contains("range"));
        }
        Refused.with(
                        400,
                        "invalid",
                        () -> breach.act(
                                breach.filer().key(), "escalation", Map.of("to", "the_king", "on", "2026-11-20")))
                .body("errors.pointer", contains("/to"));
        breach.seenByThePublic().body("escalations", empty());
    }

    @Test
    void it_is_for_the_parties_alone_and_for_the_department_once_it_has_it() {
        ACase filed = ACase.against(DEPARTMENT);
        String official = filed.official();
        String other = Api.organisation().key();
        Refused.with(403, "not_your_part", () -> filed.act(other, "escalation", OMBUDSMAN));
        Refused.with(409, "wrong_stage", () -> filed.act(official, "escalation", OMBUDSMAN));
        filed.filer("escalation", OMBUDSMAN);
        ACase withdrawn = ACase.against(DEPARTMENT).withdrawn();
        Refused.with(409, "wrong_stage", () -> withdrawn.act(withdrawn.filer().key(), "escalation", OMBUDSMAN));
    }
}
