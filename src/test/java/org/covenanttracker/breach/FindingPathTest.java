package org.covenanttracker.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// From the draft to the finding, and what of it who reads.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingPathTest {

    private static final String DEPARTMENT = "cabinet-office";
    private static final String TAKEN_OUT = "The words that were taken out.";

    @Inject
    Days days;

    private String reviewer;

    @BeforeEach
    void name_a_reviewer() {
        reviewer = Api.reviewer();
    }

    @Test
    void a_finding_that_changed_after_comments_shows_that_it_did_and_nowhere_the_words_taken_out() {
        ACase breach = contested();
        act(breach, "finding-draft", Map.of("finding", "upheld", "text", TAKEN_OUT));
        breach.official("finding-comment", Map.of("text", "We did give reasons."));
        breach.filer("finding-comment", Map.of("text", "They did not."));
        act(breach, "finding", Map.of("finding", "partly_upheld", "text", "Reasons came late."));
        breach.seenByThePublic()
                .body("finding.finding", equalTo("partly_upheld"))
                .body("finding.changed", is(true))
                .body("finding.text", equalTo("Reasons came late."))
                .body("findingDraft.comments.by", contains("department", "filer"))
                .body("findingDraft.comments.on", contains(notNullValue(), notNullValue()))
                .body("findingDraft.comments.text", contains(nullValue(), nullValue()))
                .body("findingDraft.finding", nullValue())
                .body("findingDraft.text", nullValue());
        for (String end : List.of("", "/events?limit=200")) {
            assertFalse(
                    Api.get(null, "/v1/breaches/" + breach.id() + end)
                            .asString()
                            .contains(TAKEN_OUT),
                    end);
        }
        assertFalse(Api.get(null, "/v1/log/content?limit=200").asString().contains(TAKEN_OUT));
        breach.seenBy(breach.official())
                .body("findingDraft.finding", equalTo("upheld"))
                .body("findingDraft.text", equalTo(TAKEN_OUT))
                .body("findingDraft.comments.text", contains("We did give reasons.", "They did not."));
        breach.seenBy(Api.departmentKey("home-office")).body("findingDraft.text", nullValue());
    }

    @Test
    void one_that_stayed_as_drafted_says_so() {
        ACase breach = contested().decided("upheld");
        breach.seenByThePublic().body("finding.changed", is(false));
    }

    @Test
    void there_is_no_finding_without_a_draft_nor_before_the_parties_could_comment() {
        ACase breach = contested();
        Map<String, Object> finding = Map.of("finding", "upheld", "text", "So.");
        Refused.with(409, "no_draft", () -> breach.act(reviewer, "finding", finding));
        Refused.with(409, "no_draft", () -> breach.act(breach.official(), "finding-comment", Map.of("text", "No.")));
        act(breach, "finding-draft", finding);
        Refused.with(409, "comments_open", () -> breach.act(reviewer, "finding", finding));
        breach.filer("finding-comment", Map.of("text", "Yes."));
        Refused.with(
                409,
                "already_commented",
                () -> breach.act(breach.filer().key(), "finding-comment", Map.of("text", "Yes, yes.")));
        Refused.with(409, "comments_open", () -> breach.act(reviewer, "finding", finding));
        days.turnTo(days.today().plusDays(30));
        Refused.with(409, "too_late", () -> breach.act(breach.official(), "finding-comment", Map.of("text", "No.")));
        act(breach, "finding", finding);
    }

    @Test
    void a_finding_that_was_wrong_is_revised_and_both_stay_told() {
        ACase breach = contested().decided("upheld");
        act(breach, "finding-revision", Map.of("finding", "not_upheld", "text", "A letter was found."));
        breach.seenByThePublic()
                .body("finding.finding", equalTo("upheld"))
                .body("finding.revisions.finding", contains("not_upheld"))
                .body("finding.revisions.text", contains("A letter was found."));
    }

    @Test
    void a_reviewer_who_is_tied_to_a_party_recuses_on_record_and_finds_nothing() {
        ACase breach = contested();
        act(breach, "recusal", Map.of("reason", "tied_to_party"));
        Refused.with(
                403,
                "recused",
                () -> breach.act(reviewer, "finding-draft", Map.of("finding", "upheld", "text", "So.")));
        Refused.with(409, "already_recused", () -> breach.act(reviewer, "recusal", Map.of("reason", "other")));
        breach.decided("upheld");
    }

    @Test
    void nothing_is_found_while_words_are_held_for_active_proceedings() {
        ACase breach = contested();
        int entry = Api.get(null, "/v1/breaches/" + breach.id() + "/events").path("items[0].leaf.index");
        Map<String, Object> held = Map.of("entry", entry, "field", "narrative", "reason", "active_proceedings");
        breach.steward("hold", held);
        Map<String, Object> draft = Map.of("finding", "upheld", "text", "So.");
        Refused.with(409, "active_proceedings", () -> breach.act(reviewer, "finding-draft", draft));
        breach.steward("release", Map.of("entry", entry, "field", "narrative"));
        act(breach, "finding-draft", draft);
    }

    private static ACase contested() {
        return ACase.against(DEPARTMENT).accepted().answered().contested();
    }

    private void act(ACase breach, String what, Map<String, Object> body) {
        breach.act(reviewer, what, body).then().statusCode(200);
    }
}
