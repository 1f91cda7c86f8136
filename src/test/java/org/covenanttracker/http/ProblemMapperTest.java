package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of each way to fail, without a server around it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemMapperTest {

    private final ProblemMapper mapper = new ProblemMapper();

    @Test
    void every_answer_is_a_problem_whose_status_is_that_of_the_response() {
        for (Response answer : List.of(
                mapper.refused(Refusal.busy()),
                mapper.cutOff(new IOException("Connection reset")),
                mapper.unknownCaller(),
                mapper.bug(new IllegalStateException()))) {
            Problem problem = (Problem) answer.getEntity();
            assertEquals(answer.getStatus(), problem.status());
            assertEquals("application/problem+json", answer.getMediaType().toString());
            assertTrue(problem.type().startsWith("/problems/"), problem.type());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid",
        "404, not_found",
        "405, method_not_allowed",
        "406, not_acceptable",
        "413, body_too_large",
        "415, unsupported_media_type",
        "418, refused",
        "429, refused"
    })
    void what_the_framework_refuses_keeps_its_status(int status, String code) {
        Response answer = mapper.fromFramework(new WebApplicationException(status));
        assertEquals(status, answer.getStatus());
        assertEquals("/problems/" + code, ((Problem) answer.getEntity()).type());
    }

    @Test
    void a_failure_of_the_framework_is_a_bug_like_any_other() {
        Response answer = mapper.fromFramework(new InternalServerErrorException("secret words"));
        assertEquals(500, answer.getStatus());
        assertFalse(((Problem) answer.getEntity()).detail().contains("secret"));
    }

    @Test
    void unreadable_json_behind_an_error_of_the_framework_is_told_as_such() {
        var unreadable = assertThrows(
                com.fasterxml.jackson.core.JsonProcessingException.class,
                () -> Json.mapper().readTree("{\"a\":1,\"a\":2}"));
        Response answer = mapper.fromFramework(new BadRequestException(unreadable));
        assertEquals(
                "duplicate_field",
                ((Problem) answer.getEntity()).errors().getFirst().rule());
    }

    @Test
    void a_bug_shows_an_id_of_its_own_and_no_inner_text() {
        Set<String> details = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Problem problem = (Problem)
                    mapper.bug(new IllegalStateException("password=hunter2")).getEntity();
            assertEquals("/problems/internal_error", problem.type());
            assertFalse(problem.detail().contains("hunter2"), problem.detail());
            details.add(problem.detail());
        }
        assertEquals(3, details.size());
    }

    /// PostgreSQL, appendix A: lock_not_available, deadlock_detected, serialization_failure.
    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001"})
    void a_lock_not_had_in_time_however_deep_asks_to_send_again(String state) {
        Response answer = mapper.bug(new RuntimeException(new RuntimeException(new SQLException("lock", state))));
        assertEquals(503, answer.getStatus());
        assertEquals("/problems/busy", ((Problem) answer.getEntity()).type());
    }

    /// Unique violation, connection failure, statement cancelled, and none given.
    @ParameterizedTest
    @ValueSource(strings = {"23505", "08006", "57014", ""})
    void any_other_failure_of_the_database_is_a_bug(String state) {
        SQLException failure = new SQLException("x", state.isEmpty() ? null : state);
        assertEquals(500, mapper.bug(new RuntimeException(failure)).getStatus());
    }

    @Test
    void a_body_that_was_cut_off_is_the_clients_fault() {
        assertEquals(400, mapper.cutOff(new IOException()).getStatus());
    }

    /// RFC 9110 section 11.6.1: a 401 names its challenge.
    @Test
    void an_unknown_caller_is_told_the_scheme() {
        assertEquals("Bearer", mapper.unknownCaller().getHeaderString("WWW-Authenticate"));
    }

    @Test
    void a_refusal_carries_its_members_and_a_long_list_of_faults() {
        Refusal conflict = Refusal.conflict("wrong_stage", "Not now.", Map.of("stage", "open"));
        assertEquals(
                Map.of("stage", "open"), ((Problem) mapper.refused(conflict).getEntity()).members());
        List<Fault> faults = List.of(Fault.at("/a", "required", "x"), Fault.inQuery("b", "range", "y"));
        assertEquals(faults, ((Problem) mapper.refused(Refusal.invalid(faults)).getEntity()).errors());
    }
}
