package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Two organisations that differ in everything file unnamed against two departments, and at random the same
/// then happens to both. Whatever anybody reads of the one, of any date, he reads of the other.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwinFilersTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int STEPS = 25;
    private static final List<List<String>> DEPARTMENTS = List.of(
            List.of("office-of-the-secretary-of-state-for-wales", "office-of-the-secretary-of-state-for-scotland"),
            List.of("ministry-of-defence", "ministry-of-justice"),
            List.of("department-for-transport", "department-for-education"));

    private static final List<Act> ACTS = List.of(
            new Act(By.STEWARD, "acceptance", _ -> null),
            new Act(By.OFFICIAL, "acknowledgement", _ -> null),
            new Act(By.OFFICIAL, "answer", _ -> answer()),
            new Act(By.OFFICIAL, "remedies/{n}/report", _ -> Map.of("doneOn", today(), "text", "Done.")),
            new Act(By.FILER, "reply (not satisfied)", yes -> reply(false, yes)),
            new Act(By.FILER, "reply (satisfied)", yes -> reply(true, yes)),
            new Act(By.FILER, "reply-extension", _ -> null),
            new Act(By.FILER, "remedies/{n}/confirmation", yes -> Map.of("confirmed", yes, "text", "So.")),
            new Act(By.FILER, "withdrawal", _ -> Map.of("reason", "no_capacity")),
            new Act(By.FILER, "reinstatement", _ -> null),
            new Act(By.FILER, "objection", yes -> Map.of("version", yes ? 4 : 5)),
            new Act(By.OTHER, "support", _ -> Map.of("naming", "unnamed", "text", "We too.")));

    @Inject
    Days days;

    @Inject
    Night night;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<LocalDate> dates = new ArrayList<>();
    private int done;

    @Test
    void what_the_filer_is_changes_nothing_that_anybody_else_reads() {
        List<Api.Organisation> filers = List.of(
                admitted("charity", "small", "XX-DEMO-70001"), admitted("trade_union", "super_major", "XX-DEMO-70002"));
        for (List<String> departments : DEPARTMENTS) {
            departments.forEach(Api::departmentKey);
            List<Twin> twins = List.of(
                    file(filers.get(0), departments.get(0), ofUmbrella()),
                    file(filers.get(1), departments.get(1), ofOneAlone()));
            nextNight();
            for (int step = 0; step < STEPS; step++) {
                act(twins);
                compare(twins);
            }
        }
        assertTrue(done > 20, "so few acts were possible that this shows nothing: " + done + ", seed " + seed);
    }

    /// One that the first of them may do now, or another in vain.
    private void act(List<Twin> twins) {
        List<Act> possible =
                ACTS.stream().filter(each -> each.isOpenTo(twins.get(0))).toList();
        List<Act> from = possible.isEmpty() || random.nextInt(5) == 0 ? ACTS : possible;
        Act act = from.get(random.nextInt(from.size()));
        boolean yes = random.nextBoolean();
        int first = act.on(twins.get(0), yes).statusCode();
        assertEquals(first, act.on(twins.get(1), yes).statusCode(), act + ", seed " + seed);
        if (first == 200) done++;
        if (random.nextBoolean()) nextNight();
    }

    private void compare(List<Twin> twins) {
        String why = "seed " + seed;
        assertEquals(breach(twins.get(0)), breach(twins.get(1)), why);
        assertEquals(entries(twins.get(0)), entries(twins.get(1)), why);
        for (String end :
                List.of("", "?by=sign", "?by=principle", "?asOf=" + dates.get(random.nextInt(dates.size())))) {
            assertEquals(card(twins.get(0), end), card(twins.get(1), end), end + ", " + why);
        }
        String csv = get(null, "/v1/breaches.csv?department=" + twins.get(0).department())
                .asString();
        assertTrue(!csv.contains(twins.get(0).filer().id()), why);
    }

    private static JsonNode breach(Twin twin) {
        ObjectNode shown = read(twin.address());
        shown.remove(List.of("id", "department"));
        shown.get("content").forEach(note -> ((ObjectNode) note).remove(List.of("entry", "commitment")));
        return shown;
    }

    /// Types, dates, actors and data, but for the stream's own id and the department's.
    private static JsonNode entries(Twin twin) {
        JsonNode entries = read(twin.address() + "/events?limit=200").get("items");
        for (JsonNode entry : entries) {
            ((ObjectNode) entry).remove(List.of("index", "leafHash"));
            ObjectNode leaf = (ObjectNode) entry.get("leaf");
            leaf.remove(List.of("index", "stream"));
            ((ObjectNode) leaf.get("content")).properties().forEach(each -> each.setValue(NullNode.instance));
            ((ObjectNode) leaf.get("data")).remove("department");
            ObjectNode actor = (ObjectNode) leaf.get("actor");
            if (actor.get("role").asText().equals("department")) actor.remove("id");
        }
        return entries;
    }

    private static JsonNode card(Twin twin, String end) {
        ObjectNode card = read("/v1/scorecards/" + twin.department() + end);
        card.remove("department");
        return card;
    }

    private static ObjectNode read(String address) {
        try {
            return (ObjectNode) MAPPER.readTree(get(null, address).asString());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// On behalf of some and together with others.
    private static Map<String, Object> ofUmbrella() {
        Map<String, Object> filing = said("2026-10-02", "nhs", "wales", "en");
        filing.put(
                "coFilers", List.of(Api.organisation().id(), Api.organisation().id()));
        filing.put("onBehalfOf", "Five members of ours.");
        return filing;
    }

    private static Map<String, Object> ofOneAlone() {
        return said("2026-11-28", "opportunity", "england", "cy");
    }

    private static Map<String, Object> said(String occurredOn, String mission, String nation, String lang) {
        return new HashMap<>(Map.of("occurredOn", occurredOn, "mission", mission, "nation", nation, "lang", lang));
    }

    private Twin file(Api.Organisation filer, String department, Map<String, Object> said) {
        Map<String, Object> filing = Api.filing(department);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        filing.put("remedySought", "Three months' notice.");
        filing.putAll(said);
        filing.put("narrativeFor", "parties");
        String id = post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Twin(id, filer, department);
    }

    private static Api.Organisation admitted(String kind, String sizeBand, String identifier) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Twin " + identifier);
        body.put("identifiers", List.of(identifier));
        body.put("kind", kind);
        body.put("sizeBand", sizeBand);
        body.put("verified", true);
        String id = post(Api.steward(), "/v1/organisations", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Api.Organisation(id, Api.key(Map.of("role", "organisation", "organisation", id)));
    }

    private static Map<String, Object> reply(boolean satisfied, boolean all) {
        return Map.of("satisfied", satisfied, "text", "So.", "outcomeAsSought", all ? "got" : "partly");
    }

    private static Map<String, Object> answer() {
        Map<String, Object> answer = Api.answer();
        answer.put("position", "cannot_assess");
        answer.put("remedies", List.of(Map.of("kind", "apology", "dueOn", "2028-03-01", "text", "A letter.")));
        return answer;
    }

    private static String today() {
        return get(null, "/v1/log").path("today");
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1 + random.nextInt(6)));
        night.run();
        dates.add(days.today());
    }

    private record Twin(String id, Api.Organisation filer, String department) {
        String address() {
            return "/v1/breaches/" + id;
        }
    }

    private enum By {
        FILER,
        OTHER,
        OFFICIAL,
        STEWARD
    }

    /// @param name as `mayDo` lists it
    private record Act(By by, String name, Function<Boolean, Object> body) {

        private String key(Twin twin) {
            return switch (by) {
                case FILER -> twin.filer().key();
                case OTHER -> Api.organisation().key();
                case OFFICIAL -> Api.departmentKey(twin.department());
                case STEWARD -> Api.steward();
            };
        }

        boolean isOpenTo(Twin twin) {
            if (by == By.OTHER) return true;
            List<String> names = get(key(twin), twin.address()).path("mayDo");
            return names != null && names.contains(name);
        }

        /// @param yes whichever of two ways it goes
        Response on(Twin twin, boolean yes) {
            String end = name.replaceFirst(" .*", "").replace("{n}", "1");
            return post(key(twin), twin.address() + "/" + end, body.apply(yes));
        }
    }
}
