package org.covenanttracker.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a revision changes and what it cannot make unsaid.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionTest {

    private static final String DEPARTMENT = "department-for-energy-security-and-net-zero";

    @Test
    void every_revision_adds_a_wording_with_its_reason() {
        APromise.of(DEPARTMENT)
                .revised(with("title", "Reasons for most decisions"), "All was too much.")
                .revised(with("title", "Reasons for some decisions"), "Most was, too.")
                .seenByThePublic()
                .body(
                        "wordings.title",
                        contains(
                                "Reasons for every decision",
                                "Reasons for most decisions",
                                "Reasons for some decisions"))
                .body("wordings.reason", contains(null, "All was too much.", "Most was, too."))
                .body("dueDateMoves", equalTo(0));
    }

    @Test
    void each_move_of_the_due_date_is_counted_and_the_first_stays_shown() {
        APromise promise = APromise.of(DEPARTMENT);
        promise.revised(with("dueOn", "2027-09-30"), "Later.");
        promise.revised(with("dueOn", "2027-08-31"), "Earlier again.");
        promise.revised(with("dueOn", "2027-06-30"), "As at first.");
        promise.seenByThePublic()
                .body("dueDateMoves", equalTo(3))
                .body("firstDueOn", equalTo("2027-06-30"))
                .body("dueOn", equalTo("2027-06-30"))
                .body("wordings.dueOn", contains("2027-06-30", "2027-09-30", "2027-08-31", "2027-06-30"));
    }

    @Test
    void a_revision_without_a_measure_takes_it_away_and_the_old_wording_keeps_it() {
        Map<String, Object> measured = with("measure", Map.of("unit", "% of grants", "target", 90));
        APromise.of(DEPARTMENT, measured)
                .revised(APromise.wording(), "It cannot be counted.")
                .seenByThePublic()
                .body("wordings[0].measure.unit", equalTo("% of grants"))
                .body("wordings[0].measure.target", equalTo(90))
                .body("wordings[0].measure.baseline", nullValue())
                .body("wordings[1].measure", nullValue());
    }

    @Test
    void a_revision_to_other_signs_is_found_under_the_new_ones() {
        APromise promise = APromise.of(DEPARTMENT).revised(with("signs", List.of("RV-P1", "RV-P2")), "Sorted anew.");
        String list = "/v1/commitments?limit=200&department=" + DEPARTMENT;
        Api.get(null, list + "&sign=RV-P2").then().body("items.id.contains('" + promise.id() + "')", equalTo(true));
        Api.get(null, list + "&sign=TD-P2").then().body("items.id.contains('" + promise.id() + "')", equalTo(false));
    }

    /// Another mission would take the commitment out of the lists of the first.
    @Test
    void a_mission_is_given_once() {
        Map<String, Object> revision = with("mission", "nhs");
        revision.put("reason", "Sorted anew.");
        APromise promise = APromise.of(DEPARTMENT);
        Refused.at("/mission", "unknown_field", () -> promise.official("revision", revision));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason | null                | /reason  | required
            reason | ""                  | /reason  | plain_text
            title  | null                | /title   | required
            signs  | ["TD-W1"]           | /signs/0 | progress_sign
            signs  | ["TD-P2","TD-P2"]   | /signs   | distinct
            dueOn  | "2026-12-17"        | /dueOn   | not_in_past
            """)
    void a_revision_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        APromise promise = APromise.of(DEPARTMENT);
        Map<String, Object> right = with("reason", "So.");
        Refused.at(
                pointer,
                rule,
                () -> Refused.as(Api.departmentKey(DEPARTMENT))
                        .body(Refused.body(right, field, json))
                        .post(promise.address() + "/revision"));
    }

    @Test
    void a_withdrawn_commitment_is_not_reworded() {
        APromise promise = APromise.of(DEPARTMENT).withdrawn();
        Map<String, Object> revision = with("reason", "To look better.");
        Refused.with(409, "withdrawn", () -> promise.official("revision", revision));
        promise.seenByThePublic().body("wordings.size()", equalTo(1));
    }

    @Test
    void another_department_does_not_reword_it() {
        APromise promise = APromise.of(DEPARTMENT);
        Map<String, Object> revision = with("reason", "Ours now.");
        String other = Api.departmentKey("home-office");
        Refused.with(403, "not_your_part", () -> promise.act(other, "revision", revision));
    }

    @Test
    void a_new_wording_leaves_the_reports_standing() {
        APromise.of(DEPARTMENT)
                .reported("substantial")
                .revised(with("title", "Reasons for most decisions"), "All was too much.")
                .seenByThePublic()
                .body("status", equalTo("substantial"))
                .body("reports.status", contains("substantial"));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> wording = APromise.wording();
        wording.put(field, value);
        return wording;
    }
}
