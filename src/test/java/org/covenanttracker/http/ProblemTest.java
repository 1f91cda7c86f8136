package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The members of RFC 9457 section 3.1, and no more than a problem has to say.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemTest {

    private static final ObjectMapper JSON = Json.mapper();

    @Test
    void a_problem_of_the_caller_lists_faults_and_each_says_one_place() throws JsonProcessingException {
        JsonNode problem = written(Refusal.invalid(
                List.of(Fault.at("/title", "required", "is required"), Fault.inQuery("limit", "range", "1 to 200"))));
        assertEquals(400, problem.get("status").intValue());
        assertEquals("/title", problem.at("/errors/0/pointer").textValue());
        assertFalse(problem.at("/errors/0").has("parameter"));
        assertEquals("limit", problem.at("/errors/1/parameter").textValue());
        assertFalse(problem.at("/errors/1").has("pointer"));
    }

    @Test
    void a_problem_without_faults_has_no_errors() throws JsonProcessingException {
        JsonNode problem = written(Refusal.notFound("There is no key."));
        assertFalse(problem.has("errors"));
        assertEquals("There is no key.", problem.get("detail").textValue());
        assertEquals("Not found", problem.get("title").textValue());
    }

    @Test
    void members_stand_beside_the_others_and_not_under_a_name_of_ours() throws JsonProcessingException {
        JsonNode problem =
                written(Refusal.conflict("wrong_stage", "Not now.", Map.of("stage", "open", "allowed", List.of("a"))));
        assertEquals("open", problem.get("stage").textValue());
        assertEquals("a", problem.at("/allowed/0").textValue());
        assertFalse(problem.has("members"));
    }

    @Test
    void each_kind_of_refusal_has_the_status_that_clients_branch_on() throws JsonProcessingException {
        assertEquals(
                403,
                written(Refusal.forbidden("not_verified", "x")).get("status").intValue());
        assertEquals(404, written(Refusal.notFound("x")).get("status").intValue());
        assertEquals(409, written(Refusal.stale("x")).get("status").intValue());
        assertEquals(409, written(Refusal.conflict("a", "x")).get("status").intValue());
        assertEquals(
                429, written(Refusal.tooMuch("too_many", "x")).get("status").intValue());
        assertEquals(503, written(Refusal.busy()).get("status").intValue());
    }

    /// A refusal is thrown for every bad request: a stack for each would be work for a flood.
    @Test
    void a_refusal_takes_no_stack() {
        assertEquals(0, Refusal.busy().getStackTrace().length);
    }

    private static JsonNode written(Refusal refusal) throws JsonProcessingException {
        return JSON.readTree(JSON.writeValueAsString(Problem.of(refusal)));
    }
}
