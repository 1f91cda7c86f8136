package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A department's question and its filer's answer to it, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClarificationPathTest {

    private static final String DEPARTMENT = "foreign-commonwealth-development-office";
    private static final Map<String, String> QUESTION = Map.of("text", "Which of the two grants?");
    private static final Map<String, String> REPLY = Map.of("text", "The second of them.");

    @Test
    void the_clock_stands_still_until_the_filer_has_said() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String due = answerDue(breach);
        breach.official("clarification", QUESTION);
        assertNotEquals(due, answerDue(breach));
        breach.seenByThePublic()
                .body("stage", equalTo("open"))
                .body("clarifications", hasSize(1))
                .body("clarifications[0].askedOn", notNullValue())
                .body("clarifications[0].givenOn", nullValue())
                .body("clarifications[0].question", nullValue());
        breach.seenBy(breach.filer().key()).body("clarifications[0].question", equalTo("Which of the two grants?"));
        breach.filer("clarification", REPLY);
        assertEquals(due, answerDue(breach));
        breach.seenBy(breach.official()).body("clarifications[0].clarification", equalTo("The second of them."));
        get(null, breach.address() + "/events")
                .then()
                .body("items.leaf.type[3]", equalTo("ClarificationAsked"))
                .body("items.leaf.type[4]", equalTo("ClarificationGiven"))
                .body(not(containsString("second of them")));
    }

    private static String answerDue(ACase breach) {
        return breach.seenByThePublic().extract().path("clocks.find { it.clock == 'answer' }.dueOn");
    }

    @Test
    void nobody_asks_twice_or_says_what_was_not_asked() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String filer = breach.filer().key();
        String official = breach.official();
        Refused.with(409, "not_asked", () -> breach.act(filer, "clarification", REPLY));
        breach.official("clarification", QUESTION);
        Refused.with(409, "already_asked", () -> breach.act(official, "clarification", QUESTION));
        Refused.with(400, "invalid", () -> breach.act(filer, "clarification", Map.of()))
                .body("errors.pointer", contains("/text"))
                .body("errors.rule", contains("required"));
    }

    @Test
    void it_is_between_the_department_and_the_filer_while_it_is_open() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String other = Api.organisation().key();
        String otherDepartment = Api.departmentKey("home-office");
        Refused.with(403, "not_your_part", () -> breach.act(other, "clarification", REPLY));
        Refused.with(403, "not_your_part", () -> breach.act(otherDepartment, "clarification", QUESTION));
        breach.answered();
        String official = breach.official();
        Refused.with(409, "wrong_stage", () -> breach.act(official, "clarification", QUESTION));
    }
}
