package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the log says of one breach: everything that happened, and nobody's words.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachEventsTest {

    private static final String DEPARTMENT = "department-for-environment-food-rural-affairs";

    @Test
    void a_whole_life_is_on_record_in_its_order() {
        ACase breach = ACase.against(DEPARTMENT)
                .accepted()
                .official("acknowledgement", null)
                .answered()
                .filer("reply-extension", null)
                .contested()
                .decided("partly_upheld");
        events(breach)
                .then()
                .body(
                        "items.leaf.type",
                        contains(
                                "BreachFiled",
                                "BreachAccepted",
                                "BreachServed",
                                "BreachAcknowledged",
                                "BreachAnswered",
                                "ReplyExtended",
                                "AnswerContested",
                                "FindingDrafted",
                                "FindingCommented",
                                "FindingCommented",
                                "FindingMade"))
                .body("items.leaf.streamVersion", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body("items.leaf.stream", everyItem(is(breach.id())))
                .body("next", nullValue());
    }

    @Test
    void each_entry_says_in_what_role_it_was_done() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered().resolved();
        events(breach)
                .then()
                .body(
                        "items.leaf.actor.role",
                        contains("organisation", "steward", "steward", "department", "organisation"))
                .body("items[0].leaf.actor.id", equalTo(breach.filer().id()));
    }

    @Test
    void no_words_are_in_an_entry_whoever_asks() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered().contested();
        for (String key : new String[] {null, breach.filer().key(), Api.steward()}) {
            String text = get(key, breach.address() + "/events").asString();
            for (String word : List.of("five weeks", "3 November", "too little", "Grants Unit", "does not say why")) {
                assertEquals(-1, text.indexOf(word), word);
            }
        }
    }

    /// A leaf with a field more or less would tell what its author left out.
    @Test
    void every_field_of_words_is_committed_to_whether_or_not_it_was_filled() {
        events(ACase.against(DEPARTMENT))
                .then()
                .body("items[0].leaf.content", hasKey("raisedOn"))
                .body("items[0].leaf.content", hasKey("lang"))
                .body("items[0].leaf.content.size()", equalTo(13));
    }

    @ParameterizedTest
    @CsvSource({"filed_in_error, true", "settled, false", "wrong_department, false", "no_capacity, false"})
    void of_a_withdrawal_only_whether_it_was_in_error_is_on_record(String reason, boolean inError) {
        ACase breach = ACase.against(DEPARTMENT).filer("withdrawal", Map.of("reason", reason));
        Response events = events(breach);
        events.then()
                .body("items[1].leaf.data", equalTo(Map.of("inError", inError)))
                .body("items[1].leaf.content", hasKey("reason"));
        breach.seenByThePublic().body("$", not(hasKey("withdrawalReason")));
        assertEquals(false, events.asString().contains(reason));
    }

    @Test
    void events_are_read_a_page_at_a_time() {
        ACase breach = ACase.against(DEPARTMENT).accepted().answered().contested();
        List<String> types = new ArrayList<>();
        String next = breach.address() + "/events?limit=2";
        int pages = 0;
        for (; next != null; pages++) {
            Response page = get(null, next);
            types.addAll(page.path("items.leaf.type"));
            next = page.path("next");
        }
        assertEquals(3, pages);
        assertEquals(events(breach).path("items.leaf.type"), types);
    }

    @Test
    void the_events_after_an_entry_leave_it_out() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        int filed = events(breach).path("items[0].index");
        get(null, breach.address() + "/events?after=" + filed)
                .then()
                .body("items", hasSize(2))
                .body("items.leaf.type", contains("BreachAccepted", "BreachServed"));
    }

    @Test
    void what_is_written_says_where_in_the_log_it_stands() {
        ACase breach = ACase.against(DEPARTMENT);
        Response refused =
                breach.act(Api.steward(), "refusal", Map.of("reason", "duplicate", "explanation", "Filed in October."));
        String index = refused.getHeader("Covenant-Log-Index");
        events(breach).then().body("items[1].index", equalTo(Integer.parseInt(index)));
        get(null, "/v1/log/entries/" + index)
                .then()
                .body("leaf.data.reason", equalTo("duplicate"))
                .body("leaf.type", containsString("BreachRefused"));
    }

    private static Response events(ACase breach) {
        return get(null, breach.address() + "/events?limit=200");
    }
}
