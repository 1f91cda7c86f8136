package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.EventTypes;
import org.covenanttracker.ledger.Leaf;
import org.covenanttracker.ledger.contact.ContactEvent;
import org.covenanttracker.ledger.notice.NoticeEvent;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.tree.TreeEvent;
import org.covenanttracker.register.RegisterEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Somebody who has nothing but `GET /v1/log/entries` gets the same scorecards as the service shows.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldThroughHttpTest {

    private static final ObjectMapper MAPPER = Json.mapper();
    private static final EventTypes TYPES = EventTypes.of(List.of(
            RegisterEvent.class,
            AccessEvent.class,
            BreachEvent.class,
            CommitmentEvent.class,
            ContentEvent.class,
            ContactEvent.class,
            NoticeEvent.class,
            TreeEvent.class));

    @Test
    void the_published_entries_alone_give_every_scorecard() throws Exception {
        someLifeAt("department-for-education");
        Fold fold = new Fold();
        String next = "/v1/log/entries?limit=7";
        while (next != null) {
            JsonNode page = MAPPER.readTree(get(null, next).asByteArray());
            for (JsonNode entry : page.get("items")) take(entry, fold);
            next = page.get("next").textValue();
        }
        String rootHash = get(null, "/v1/log").path("rootHash");
        LocalDate today = LocalDate.parse(get(null, "/v1/log").path("today"));
        List<String> listed = get(null, "/v1/departments?limit=200").path("items.slug");
        assertEquals(
                listed,
                fold.register().departments().all().stream()
                        .map(DepartmentOnRegister::slug)
                        .sorted()
                        .toList());
        for (DepartmentOnRegister department : fold.register().departments().all()) {
            String served = get(null, "/v1/scorecards/" + department.slug()).asString();
            Scorecard own = ALedger.cardOf(fold, department.slug(), today, rootHash);
            assertEquals(
                    new String(FixedJson.write(own.document()), StandardCharsets.UTF_8), served, department.slug());
        }
        JsonNode education = MAPPER.readTree(
                get(null, "/v1/scorecards/department-for-education").asByteArray());
        assertTrue(education.at("/breaches/accepted").intValue() >= 2);
        assertEquals(fold.size(), education.get("logSize").longValue());
    }

    /// The leaf as listed is its very bytes: their hash is the one that is listed.
    private static void take(JsonNode entry, Fold fold) {
        byte[] leaf = entry.get("leaf").toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(entry.get("leafHash").textValue(), Base64.getEncoder().encodeToString(MerkleTree.leafHash(leaf)));
        fold.apply(entry.get("index").longValue(), Leaf.read(leaf, TYPES));
    }

    private static void someLifeAt(String department) {
        Api.Organisation filer = Api.organisation();
        String key = Api.departmentKey(department);
        Map<String, Object> commitment = Map.of(
                "title", "Reasons for every decision",
                "description", "Published within a week.",
                "signs", List.of("TD-P2"),
                "dueOn", "2027-06-30");
        post(key, "/v1/commitments", commitment).then().statusCode(201);
        for (int i = 0; i < 3; i++) {
            String id = Api.file(filer, department);
            if (i < 2)
                post(Api.steward(), "/v1/breaches/" + id + "/acceptance", null)
                        .then()
                        .statusCode(200);
            if (i < 1)
                post(key, "/v1/breaches/" + id + "/answer", Api.answer()).then().statusCode(200);
        }
    }
}
