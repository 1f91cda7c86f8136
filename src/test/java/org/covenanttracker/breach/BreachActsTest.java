package org.covenanttracker.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each act through HTTP: what it leaves on the breach that is answered.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachActsTest {

    private static final String DEPARTMENT = "department-for-science-innovation-and-technology";

    /// Nobody here takes a key for it, so that what is accepted is not before it yet.
    private static final String WITHOUT_KEY = "office-of-the-advocate-general-for-scotland";

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void a_filing_is_refused_for_any_of_the_reasons(RefusalReason reason) {
        String code = reason.name().toLowerCase(Locale.ROOT);
        ACase.against(DEPARTMENT)
                .steward("refusal", Map.of("reason", code, "explanation", "So."))
                .seenByThePublic()
                .body("stage", equalTo("refused"))
                .body("refusal.reason", equalTo(code))
                .body("acceptedOn", nullValue());
    }

    @ParameterizedTest
    @EnumSource(value = AnswerPosition.class, mode = EnumSource.Mode.EXCLUDE, names = "CANNOT_ASSESS")
    void an_answer_takes_any_of_the_positions(AnswerPosition position) {
        Map<String, Object> answer = Api.answer();
        answer.put("position", position.name().toLowerCase(Locale.ROOT));
        ACase.against(DEPARTMENT)
                .accepted()
                .official("answer", answer)
                .seenByThePublic()
                .body("answers[0].position", equalTo(position.name().toLowerCase(Locale.ROOT)))
                .body("answers[0].respondentRole", equalTo("Deputy Director, Grants Unit"));
    }

    @Test
    void a_department_without_a_key_is_served_by_its_steward() {
        ACase breach = ACase.against(WITHOUT_KEY).acceptedAsItIs();
        breach.seenByThePublic().body("servedOn", nullValue()).body("clocks.clock", contains("screening"));
        String today = breach.seenByThePublic().extract().path("acceptedOn");
        breach.steward("service", Map.of("on", today, "means", "post"))
                .seenByThePublic()
                .body("servedBy", equalTo("post"))
                .body("servedOn", equalTo(today))
                .body("clocks.clock", contains("screening", "acknowledgement", "answer"));
        Refused.with(
                409,
                "already_served",
                () -> breach.act(Api.steward(), "service", Map.of("on", today, "means", "email")));
    }

    @Test
    void a_clock_shows_when_what_it_waited_for_was_done() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String today = breach.seenByThePublic().extract().path("acceptedOn");
        breach.seenByThePublic()
                .body("clocks.find { it.clock == 'screening' }.doneOn", equalTo(today))
                .body("clocks.find { it.clock == 'answer' }.doneOn", nullValue());
        breach.answered()
                .seenByThePublic()
                .body("clocks.find { it.clock == 'acknowledgement' }.doneOn", equalTo(today))
                .body("clocks.find { it.clock == 'answer' }.doneOn", equalTo(today))
                .body("clocks.find { it.clock == 'reply' }.doneOn", nullValue());
        breach.contested().seenByThePublic().body("clocks.find { it.clock == 'reply' }.doneOn", equalTo(today));
        // The revised answer waits for a reply of its own.
        breach.answered().seenByThePublic().body("clocks.find { it.clock == 'reply' }.doneOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"upheld", "partly_upheld", "not_upheld"})
    void a_finding_ends_a_contested_breach(String finding) {
        ACase decided =
                ACase.against(DEPARTMENT).accepted().answered().contested().decided(finding);
        decided.seenByThePublic().body("stage", equalTo("decided")).body("finding.finding", equalTo(finding));
        Refused.with(
                409,
                "wrong_stage",
                () -> decided.act(decided.filer().key(), "withdrawal", Map.of("reason", "settled")));
    }

    @Test
    void a_reply_without_an_outcome_is_one_that_states_none() {
        ACase.against(DEPARTMENT)
                .accepted()
                .answered()
                .filer("reply", Map.of("satisfied", true, "text", "Fine."))
                .seenByThePublic()
                .body("replies[0].outcomeAsSought", equalTo("not_stated"))
                .body("replies[0].satisfied", equalTo(true));
    }

    @Test
    void a_filing_that_cites_a_commitment_shows_it_to_all() {
        Map<String, Object> promise =
                Map.of("title", "Reasons", "description", "Always.", "signs", List.of("TD-P2"), "dueOn", "2027-06-30");
        String commitment = Api.post(Api.departmentKey(DEPARTMENT), "/v1/commitments", promise)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.putAll(Map.of("commitment", commitment, "mission", "nhs", "nation", "wales"));
        ACase.filed(filing)
                .seenByThePublic()
                .body("commitment", equalTo(commitment))
                .body("mission", equalTo("nhs"))
                .body("nation", equalTo("wales"));
    }
}
