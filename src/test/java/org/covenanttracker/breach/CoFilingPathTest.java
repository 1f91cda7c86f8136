package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// An umbrella body files with others, who confirm with their own keys, and for others whom it does not name.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoFilingPathTest {

    private static final String DEPARTMENT = "home-office";
    private static final String MEMBERS = "The hostels of the north coast.";
    private static final Map<String, Object> NAMED = Map.of("naming", "named");
    private static final Map<String, Object> UNNAMED = Map.of("naming", "unnamed", "confirmAdmittedRecently", true);

    @Inject
    Days days;

    @Inject
    Night night;

    private Api.Organisation umbrella;
    private Api.Organisation member;
    private Api.Organisation another;

    @BeforeEach
    void admit_an_umbrella_body_and_two_members() {
        umbrella = Api.organisation();
        member = Api.organisation();
        another = Api.organisation();
    }

    @Test
    void who_is_invited_finds_it_in_its_queue_and_confirms_by_name() {
        ACase breach = filed("named", member, another);
        String it = "items.find { it.id == '" + breach.id() + "' }";
        queue(member).body(it + ".invitation", is(true)).body(it + ".mayDo", hasItem("co-filing"));
        queue(umbrella).body(it + ".invitation", is(false)).body(it + ".mayDo", not(hasItem("co-filing")));
        confirm(member, breach, NAMED)
                .then()
                .statusCode(200)
                .header("Covenant-Log-Index", notNullValue())
                .body("mayDo", is(empty()));
        queue(member).body("items.id", not(hasItem(breach.id())));
        breach.seenByThePublic()
                .body("coFilers.id", contains(member.id()))
                .body("coFilers[0].name", startsWith("Example Organisation"))
                .body("coFilerCount", is(1))
                .body("supports", is(empty()));
        events(breach)
                .then()
                .body("items[1].leaf.type", equalTo("CoFilerConfirmed"))
                .body("items[1].leaf.actor.id", equalTo(member.id()))
                .body("items[1].leaf.data", equalTo(Map.of()));
    }

    @Test
    void until_somebody_confirms_nobody_but_the_filer_knows_who_was_asked() {
        ACase breach = filed("named", member);
        breach.seenBy(umbrella.key()).body("invited", contains(member.id()));
        for (String key : Arrays.asList(null, Api.steward(), breach.official(), another.key())) {
            breach.seenBy(key)
                    .body("$", not(hasKey("invited")))
                    .body("coFilers", is(empty()))
                    .body("coFilerCount", is(0));
            assertNowhere(member.id(), get(key, breach.address()), events(breach));
        }
    }

    @Test
    void for_whom_it_vouches_is_read_by_the_filer_and_by_the_stewards_of_a_named_filing() {
        ACase breach = filed("named").accepted();
        breach.seenBy(umbrella.key()).body("onBehalfOf", equalTo(MEMBERS));
        breach.seenBy(Api.steward()).body("onBehalfOf", equalTo(MEMBERS));
        for (String key : Arrays.asList(null, breach.official(), another.key(), Api.reviewer())) {
            breach.seenBy(key).body("$", not(hasKey("onBehalfOf")));
        }
        get(umbrella.key(), breach.address() + "/opening")
                .then()
                .body("entries[0].fields", hasKey("onBehalfOf"))
                .body("entries[0].fields", hasKey("coFilers"));
    }

    @Test
    void of_an_unnamed_filing_the_filer_alone_reads_it_though_it_comes_forward_later() {
        ACase breach = filed("unnamed", member);
        String address = breach.address();
        breach.seenBy(umbrella.key()).body("onBehalfOf", equalTo(MEMBERS)).body("invited", contains(member.id()));
        nextNight();
        breach.accepted();
        assertKeptFromAllButTheFiler(breach);
        post(umbrella.key(), address + "/naming", null).then().statusCode(200);
        nextNight();
        breach.seenByThePublic().body("filer.id", equalTo(umbrella.id())).body("coFilerCount", is(0));
        assertKeptFromAllButTheFiler(breach);
    }

    private void assertKeptFromAllButTheFiler(ACase breach) {
        for (String key : Arrays.asList(null, Api.steward(), breach.official(), Api.reviewer(), member.key())) {
            assertNowhere(MEMBERS, get(key, breach.address()), events(breach));
            assertNowhere(member.id(), get(key, breach.address()), events(breach));
        }
        breach.seenBy(umbrella.key()).body("onBehalfOf", equalTo(MEMBERS));
    }

    @Test
    void an_unnamed_confirmation_is_on_record_from_the_night_on_and_hides_the_number_of_all() {
        ACase breach = filed("named", member, another);
        confirm(another, breach, NAMED).then().statusCode(200);
        confirm(member, breach, UNNAMED)
                .then()
                .statusCode(200)
                .header("Covenant-Log-Index", nullValue())
                .body("sealed.events", contains(List.of("CoFilerConfirmed")))
                .body("sealed[0].promise", notNullValue());
        breach.seenByThePublic().body("coFilers.id", contains(another.id())).body("coFilerCount", is(1));
        queue(member).body("items.id", not(hasItem(breach.id())));
        nextNight();
        breach.seenByThePublic().body("coFilers", nullValue()).body("coFilerCount", nullValue());
        events(breach).then().body("items[2].leaf.actor", equalTo(Map.of("role", "organisation", "unnamed", true)));
        assertNowhere(member.id(), get(null, breach.address()), events(breach));
    }

    /// Each entry would otherwise be one co-filer, to be counted in the log.
    @Test
    void one_entry_stands_for_all_unnamed_co_filers_whenever_they_confirmed() {
        Api.Organisation third = Api.organisation();
        ACase breach = filed("unnamed", member, another, third);
        nextNight();
        confirm(member, breach, UNNAMED).then().statusCode(200);
        confirm(another, breach, UNNAMED).then().statusCode(200);
        nextNight();
        Object before = events(breach).path("items");
        confirm(third, breach, UNNAMED).then().statusCode(200).body("sealed.size()", is(1));
        nextNight();
        assertEquals(before, events(breach).path("items"));
        events(breach).then().body("items.leaf.type", contains("BreachFiled", "CoFilerConfirmed"));
        breach.seenByThePublic().body("coFilers", nullValue()).body("coFilerCount", nullValue());
        for (Api.Organisation each : List.of(member, another, third)) {
            get(each.key(), breach.address() + "/opening").then().body("entries.type", contains("CoFilerConfirmed"));
            breach.seenBy(each.key()).body("$", not(hasKey("sealed")));
            Refused.with(409, "already_co_filer", () -> confirm(each, breach, UNNAMED));
        }
    }

    @Test
    void nobody_finds_an_invitation_to_an_unnamed_filing_before_its_night() {
        ACase breach = filed("unnamed", member);
        queue(member).body("items", is(empty()));
        Refused.with(404, "not_found", () -> confirm(member, breach, UNNAMED));
        nextNight();
        String it = "items.find { it.id == '" + breach.id() + "' }";
        queue(member).body(it + ".invitation", is(true)).body(it + ".title", nullValue());
        breach.seenBy(member.key()).body("filer", nullValue());
    }

    @Test
    void beside_an_unnamed_filer_nobody_confirms_by_name() {
        ACase breach = filed("unnamed", member);
        nextNight();
        Refused.at("/naming", "unnamed_only", () -> confirm(member, breach, NAMED));
        confirm(member, breach, UNNAMED).then().statusCode(200);
    }

    @Test
    void who_was_not_invited_is_refused_alike_whether_or_not_others_were() {
        ACase alone = filed("named");
        ACase together = filed("named", member);
        Api.Organisation stranger = Api.organisation();
        for (Map<String, Object> naming : List.of(NAMED, UNNAMED)) {
            assertEquals(refusal(stranger, alone, naming), refusal(stranger, together, naming));
        }
        Refused.with(403, "not_your_part", () -> confirm(umbrella, together, NAMED));
        together.seenBy(stranger.key()).body("mayDo", contains("support"));
    }

    /// All of a refusal but its own number.
    private static Map<String, Object> refusal(Api.Organisation stranger, ACase breach, Map<String, Object> naming) {
        Response[] refused = new Response[1];
        Refused.with(403, "not_your_part", () -> refused[0] = confirm(stranger, breach, naming));
        Map<String, Object> problem = new HashMap<>(refused[0].jsonPath().getMap("$"));
        problem.remove("instance");
        return problem;
    }

    @Test
    void nobody_confirms_twice_or_supports_beside_it_by_name_or_not() {
        ACase breach = filed("named", member, another);
        confirm(member, breach, NAMED).then().statusCode(200);
        confirm(another, breach, UNNAMED).then().statusCode(200);
        assertIsCoFilerOf(breach);
        nextNight();
        assertIsCoFilerOf(breach);
    }

    private void assertIsCoFilerOf(ACase breach) {
        for (Api.Organisation each : List.of(member, another)) {
            for (Map<String, Object> naming : List.of(NAMED, UNNAMED)) {
                Map<String, Object> support = Map.of("naming", naming.get("naming"));
                Refused.with(409, "already_co_filer", () -> confirm(each, breach, naming));
                Refused.with(409, "already_co_filer", () -> breach.act(each.key(), "support", support));
            }
        }
    }

    @Test
    void who_supports_already_is_no_co_filer_beside_that() {
        ACase breach = filed("named", member, another);
        breach.act(member.key(), "support", NAMED).then().statusCode(200);
        breach.act(another.key(), "support", Map.of("naming", "unnamed")).then().statusCode(200);
        for (Api.Organisation each : List.of(member, another)) {
            Refused.with(409, "already_supported", () -> confirm(each, breach, NAMED));
            Refused.with(409, "already_supported", () -> breach.act(each.key(), "support", NAMED));
        }
    }

    @Test
    void whoever_was_admitted_just_now_confirms_unnamed_only_if_it_says_so() {
        ACase breach = filed("named", member);
        Refused.with(409, "admitted_recently", () -> confirm(member, breach, Map.of("naming", "unnamed")));
        Refused.at(
                "/confirmAdmittedRecently",
                "unnamed_only",
                () -> confirm(member, breach, Map.of("naming", "named", "confirmAdmittedRecently", true)));
        Refused.at("/naming", "required", () -> confirm(member, breach, Map.of()));
        days.turnTo(days.today().plusDays(30));
        confirm(member, breach, Map.of("naming", "unnamed")).then().statusCode(200);
    }

    @Test
    void what_did_not_fit_any_more_in_the_night_may_be_confirmed_again() {
        ACase breach = filed("named", member, another);
        confirm(member, breach, UNNAMED).then().statusCode(200);
        breach.filer("withdrawal", Map.of("reason", "settled"));
        Refused.with(409, "wrong_stage", () -> confirm(another, breach, NAMED));
        nextNight();
        breach.seenBy(member.key()).body("sealed[0].waits", is(false)).body("sealed[0].setAside", notNullValue());
        breach.filer("reinstatement", null);
        queue(member).body("items.id", hasItem(breach.id()));
        confirm(member, breach, NAMED).then().statusCode(200).body("coFilerCount", is(1));
    }

    @Test
    void co_filers_act_in_nothing_and_move_no_figure() {
        ACase breach = filed("named", member).accepted().answered();
        Object before = card();
        confirm(member, breach, NAMED).then().statusCode(200);
        assertEquals(before, card());
        Map<String, Object> reply = Map.of("satisfied", true, "text", "Fine.");
        Refused.with(403, "not_your_part", () -> breach.act(member.key(), "reply", reply));
        Refused.with(403, "not_your_part", () -> breach.act(member.key(), "withdrawal", Map.of("reason", "settled")));
    }

    @Test
    void erasing_the_list_takes_the_invitations_with_it() {
        ACase breach = filed("named", member);
        int entry = events(breach).path("items[0].index");
        Map<String, Object> erasure = Map.of("entry", entry, "field", "coFilers", "ground", "court_order");
        for (String steward : List.of(Api.secondSteward(), Api.secondSteward())) {
            breach.act(steward, "erasure", erasure).then().statusCode(200);
        }
        queue(member).body("items", is(empty()));
        Refused.with(403, "not_your_part", () -> confirm(member, breach, NAMED));
        breach.seenBy(umbrella.key()).body("$", not(hasKey("invited")));
    }

    @Test
    void filings_of_a_batch_have_co_filers_too() {
        Map<String, Object> right = filing("named", member);
        Map<String, Object> wrong = filing("named", umbrella);
        Response batch = post(umbrella.key(), "/v1/breaches/batch", Map.of("items", List.of(right, wrong)));
        batch.then()
                .statusCode(200)
                .body("items.status", contains(201, 400))
                .body("items[1].problem.errors[0].pointer", equalTo("/coFilers/0"));
        String id = batch.path("items[0].id");
        post(member.key(), "/v1/breaches/" + id + "/co-filing", NAMED)
                .then()
                .statusCode(200)
                .body("coFilerCount", is(1));
    }

    private ACase filed(String naming, Api.Organisation... invited) {
        return ACase.by(umbrella, filing(naming, invited));
    }

    private static Map<String, Object> filing(String naming, Api.Organisation... invited) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", naming);
        if (naming.equals("unnamed")) filing.put("confirmAdmittedRecently", true);
        filing.put("onBehalfOf", MEMBERS);
        filing.put("coFilers", Stream.of(invited).map(Api.Organisation::id).toList());
        return filing;
    }

    private static Response confirm(Api.Organisation who, ACase breach, Map<String, Object> naming) {
        return breach.act(who.key(), "co-filing", naming);
    }

    private static ValidatableResponse queue(Api.Organisation who) {
        return get(who.key(), "/v1/queue?limit=200").then().statusCode(200);
    }

    private static Response events(ACase breach) {
        return get(null, breach.address() + "/events?limit=200");
    }

    private static Object card() {
        return get(null, "/v1/scorecards/" + DEPARTMENT).path("breaches");
    }

    private static void assertNowhere(String secret, Response... answers) {
        for (Response each : answers) {
            assertEquals(200, each.statusCode());
            assertFalse(each.asString().contains(secret), each.asString());
        }
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }
}
