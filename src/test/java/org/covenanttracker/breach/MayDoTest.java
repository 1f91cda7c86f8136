package org.covenanttracker.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What each reader is told that it may do next.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MayDoTest {

    private static final String DEPARTMENT = "department-for-science-innovation-and-technology";

    @Test
    void each_reader_is_told_what_it_may_do_next_and_the_public_nothing() {
        ACase open = ACase.against(DEPARTMENT).accepted();
        open.seenBy(open.official())
                .body(
                        "mayDo",
                        contains("acknowledgement", "answer", "clarification", "escalation", "evidence", "extension"));
        open.seenBy(open.filer().key())
                .body("mayDo", contains("clarification", "escalation", "evidence", "withdrawal"));
        open.seenBy(Api.organisation().key()).body("mayDo", contains("support"));
        open.seenBy(Api.departmentKey("home-office")).body("mayDo", is(empty()));
        open.seenBy(Api.reviewer()).body("mayDo", is(empty()));
        open.seenBy(Api.steward()).body("mayDo", hasItem("service"));
        open.seenByThePublic().body("$", not(hasKey("mayDo")));
    }

    @Test
    void a_refusal_by_stage_lists_what_may_be_done_instead() {
        ACase answered = ACase.against(DEPARTMENT).accepted().answered();
        Refused.with(409, "wrong_stage", () -> answered.act(answered.filer().key(), "reinstatement", null))
                .body("stage", equalTo("answered"))
                .body(
                        "allowed",
                        contains(
                                "escalation",
                                "evidence",
                                "remedies/{n}/confirmation",
                                "reply (not satisfied)",
                                "reply (satisfied)",
                                "reply-extension",
                                "withdrawal"));
    }
}
