package org.covenanttracker.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The department's account, and others' of the same commitment beside it.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssessmentTest {

    private static final String DEPARTMENT = "department-for-energy-security-and-net-zero";

    @ParameterizedTest
    @CsvSource({"not_started", "limited", "substantial", "complete", "not_measurable"})
    void the_newest_report_is_the_departments_account(String status) {
        APromise.of(DEPARTMENT)
                .reported("limited")
                .reported(status)
                .seenByThePublic()
                .body("status", equalTo(status))
                .body("reports.status", contains("limited", status))
                .body("reports[1].text", equalTo("By our account: " + status + "."));
    }

    @Test
    void assessments_of_several_stand_in_their_order_and_change_no_status() {
        Api.Organisation first = Api.organisation();
        Api.Organisation second = Api.organisation();
        APromise.of(DEPARTMENT)
                .reported("substantial")
                .assessedBy(first.key(), "limited")
                .assessedBy(second.key(), "complete")
                .assessedBy(Api.reviewer(), "not_started")
                .seenByThePublic()
                .body("assessments.status", contains("limited", "complete", "not_started"))
                .body("assessments.byRole", contains("organisation", "organisation", "reviewer"))
                .body("assessments[0].by", equalTo(first.id()))
                .body("status", equalTo("substantial"))
                .body("disputed", equalTo(false));
    }

    @Test
    void it_is_disputed_until_the_last_who_said_less_says_otherwise() {
        Api.Organisation first = Api.organisation();
        Api.Organisation second = Api.organisation();
        APromise promise = APromise.of(DEPARTMENT)
                .reported("complete")
                .assessedBy(first.key(), "limited")
                .assessedBy(second.key(), "not_measurable");
        promise.assessedBy(first.key(), "complete").seenByThePublic().body("disputed", equalTo(true));
        promise.assessedBy(second.key(), "complete").seenByThePublic().body("disputed", equalTo(false));
        promise.seenByThePublic().body("assessments.size()", equalTo(4));
    }

    @Test
    void a_department_that_takes_complete_back_is_disputed_no_longer() {
        APromise promise = APromise.of(DEPARTMENT)
                .reported("complete")
                .assessedBy(Api.organisation().key(), "limited");
        promise.reported("substantial")
                .seenByThePublic()
                .body("disputed", equalTo(false))
                .body("reportedCompleteOn", nullValue());
    }

    /// Nobody screened these words, so the public reads whose they are and how far they say it is.
    @Test
    void the_words_are_read_by_their_author_the_department_and_the_staff() {
        Api.Organisation author = Api.organisation();
        APromise promise = APromise.of(DEPARTMENT).assessedBy(author.key(), "limited");
        String[] readers = {author.key(), Api.departmentKey(DEPARTMENT), Api.steward(), Api.reviewer()};
        for (String reader : readers) {
            promise.seenBy(reader).body("assessments[0].text", equalTo("By ours: limited."));
        }
        String[] others = {null, Api.organisation().key(), Api.departmentKey("home-office")};
        for (String other : others) {
            promise.seenBy(other)
                    .body("assessments[0].status", equalTo("limited"))
                    .body("assessments[0].text", nullValue());
        }
    }

    @Test
    void a_withdrawn_commitment_may_still_be_assessed() {
        APromise.of(DEPARTMENT)
                .withdrawn()
                .assessedBy(Api.organisation().key(), "limited")
                .seenByThePublic()
                .body("status", equalTo("withdrawn"))
                .body("assessments.status", contains("limited"));
    }

    @Test
    void nobody_assesses_that_it_was_withdrawn() {
        APromise promise = APromise.of(DEPARTMENT);
        String author = Api.organisation().key();
        Map<String, Object> withdrawn = Map.of("status", "withdrawn", "text", "It seems gone.");
        Refused.at("/status", "wrong_value", () -> promise.act(author, "assessment", withdrawn));
    }

    @Test
    void an_organisation_that_lost_its_verification_assesses_no_more_and_what_it_said_stays() {
        Api.Organisation author = Api.organisation();
        APromise promise = APromise.of(DEPARTMENT).assessedBy(author.key(), "limited");
        Api.post(
                        Api.steward(),
                        "/v1/organisations/" + author.id() + "/classification",
                        Map.of("kind", "charity", "verified", false))
                .then()
                .statusCode(200);
        Map<String, Object> again = Map.of("status", "complete", "text", "Better now.");
        Refused.with(403, "not_verified", () -> promise.act(author.key(), "assessment", again));
        promise.seenByThePublic().body("assessments.status", contains("limited"));
    }

    @Test
    void the_department_reports_and_does_not_assess() {
        APromise promise = APromise.of(DEPARTMENT);
        String author = Api.organisation().key();
        Map<String, Object> own = Map.of("status", "complete", "text", "We are good.");
        Refused.with(403, "role_not_allowed", () -> promise.official("assessment", own));
        Refused.with(403, "role_not_allowed", () -> promise.act(author, "progress", own));
    }

    @Test
    void what_nobody_promised_is_assessed_by_nobody() {
        String author = Api.organisation().key();
        Map<String, Object> assessment = Map.of("status", "complete", "text", "What is it?");
        String nothing = "/v1/commitments/00000000-0000-4000-8000-000000000000/assessment";
        Refused.with(404, "not_found", () -> Api.post(author, nothing, assessment));
    }
}
