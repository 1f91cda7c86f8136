package org.covenanttracker.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Promised remedies through HTTP: reported, denied, reported again.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemedyPathTest {

    private static final String DEPARTMENT = "department-for-science-innovation-and-technology";

    @Test
    void a_denied_remedy_is_reported_again_and_confirmed() {
        Map<String, Object> done = Map.of("doneOn", "2026-12-18", "text", "Sent.");
        ACase breach = ACase.against(DEPARTMENT)
                .accepted()
                .answeredPromising("apology", "2027-06-30")
                .official("remedies/1/report", done);
        Refused.with(409, "already_reported", () -> breach.act(breach.official(), "remedies/1/report", done));
        breach.filer("remedies/1/confirmation", Map.of("confirmed", false))
                .seenByThePublic()
                .body("remedies[0].confirmed", equalTo(false));
        breach.official("remedies/1/report", done).seenByThePublic().body("remedies[0].confirmed", nullValue());
        breach.filer("remedies/1/confirmation", Map.of("confirmed", true))
                .seenByThePublic()
                .body("remedies[0].confirmed", equalTo(true))
                .body("remedies[0].kind", equalTo("apology"));
    }

    @Test
    void remedies_of_a_revised_answer_are_added_to_the_first() {
        ACase.against(DEPARTMENT)
                .accepted()
                .answeredPromising("apology", "2027-06-30")
                .contested()
                .answeredPromising("funding_restored", "2027-07-30")
                .seenByThePublic()
                .body("remedies.number", contains(1, 2))
                .body("remedies.kind", contains("apology", "funding_restored"))
                .body("remedies.dueOn", contains("2027-06-30", "2027-07-30"));
    }
}
