package org.covenanttracker.breach;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.evidence.SampleFiles;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Files attached to breaches, through HTTP. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidencePathTest {

    private static final String DEPARTMENT = "home-office";
    private static final byte[] NOTE = "The grant ended.\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    DataSource database;

    @Test
    void a_file_comes_back_to_the_parties_as_an_attachment_that_runs_nothing() throws Exception {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        Response attached = attach(breach, breach.filer().key(), "letter.pdf", SampleFiles.pdf(), "application/pdf");
        String file = attached.then().statusCode(201).extract().header("Location");
        attached.then()
                .header("Covenant-Log-Index", not(nullValue()))
                .body("evidence", hasSize(1))
                .body("evidence[0].by", equalTo("filer"))
                .body("evidence[0].name", equalTo("letter.pdf"))
                .body("evidence[0].type", equalTo("application/pdf"))
                .body("evidence[0].shownTo", equalTo("parties"));
        for (String key : List.of(breach.filer().key(), breach.official(), Api.steward())) {
            Response got = get(key, file);
            got.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", startsWith("attachment; filename=\"evidence-"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Cache-Control", "private, no-store");
            byte[] bytes = got.asByteArray();
            assertEquals(attached.path("evidence[0].digest"), digest(bytes));
            assertEquals((int) attached.path("evidence[0].size"), bytes.length);
            assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(SampleFiles.SECRET));
        }
        get(null, file).then().statusCode(404);
        get(Api.organisation().key(), file).then().statusCode(404);
        get(Api.departmentKey("hm-treasury"), file).then().statusCode(404);
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void the_public_learns_of_a_file_at_once_and_what_it_is_once_a_steward_shows_it_and_the_words_are_public() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String file = attached(breach, breach.filer().key(), "public");
        breach.seenByThePublic()
                .body("evidence[0].offeredTo", equalTo("public"))
                .body("evidence[0].shownTo", equalTo("parties"))
                .body("evidence[0].name", nullValue())
                .body("evidence[0].digest", nullValue())
                .body("evidence[0].size", nullValue());
        show(file, "public").statusCode(200).body("evidence[0].shownTo", equalTo("public"));
        get(null, file).then().statusCode(404);
        breach.answered();
        breach.seenByThePublic().body("evidence[0].name", equalTo("note.txt"));
        Response got = get(null, file);
        got.then()
                .statusCode(200)
                .contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "public, max-age=300");
        assertArrayEquals(NOTE, got.asByteArray());
        long index =
                breach.seenByThePublic().extract().jsonPath().getLong("content.find { it.field == 'digest' }.entry");
        get(null, "/v1/log/entries/" + index + "/content")
                .then()
                .statusCode(200)
                .body(
                        "fields.digest.text",
                        equalTo(breach.seenByThePublic().extract().path("evidence[0].digest")));
        show(file, "parties").statusCode(200);
        get(null, file).then().statusCode(404);
    }

    @Test
    void what_its_owner_did_not_offer_no_steward_can_show() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String file = attached(breach, breach.official(), null);
        Refused.with(
                409, "not_offered", () -> post(Api.steward(), file + "/visibility", Map.of("visibility", "public")));
        Refused.with(
                409, "already_shown", () -> post(Api.steward(), file + "/visibility", Map.of("visibility", "parties")));
        String none = breach.address() + "/evidence/" + UUID.randomUUID();
        Refused.with(
                404, "not_found", () -> post(Api.steward(), none + "/visibility", Map.of("visibility", "parties")));
        get(Api.steward(), none).then().statusCode(404);
    }

    @Test
    void a_steward_hides_a_file_by_holding_its_digest() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String file = attached(breach, breach.filer().key(), "public");
        show(file, "public").statusCode(200);
        breach.answered();
        long index =
                breach.seenByThePublic().extract().jsonPath().getLong("content.find { it.field == 'digest' }.entry");
        breach.steward("hold", Map.of("entry", index, "field", "digest", "reason", "personal_data"));
        get(null, file).then().statusCode(404);
        breach.seenByThePublic().body("evidence[0].name", nullValue());
        get(breach.filer().key(), file).then().statusCode(200);
    }

    @Test
    void erasing_the_digest_destroys_the_file() throws SQLException {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        int before = files();
        String file = attached(breach, breach.filer().key(), "public");
        show(file, "public").statusCode(200);
        breach.answered();
        assertEquals(before + 1, files());
        long index =
                breach.seenByThePublic().extract().jsonPath().getLong("content.find { it.field == 'digest' }.entry");
        Map<String, Object> erasure = Map.of("entry", index, "field", "digest", "ground", "court_order");
        String one = Api.secondSteward();
        String two = Api.secondSteward();
        breach.act(one, "erasure", erasure).then().statusCode(200);
        breach.act(two, "erasure", erasure).then().statusCode(200);
        assertEquals(before, files());
        get(null, file).then().statusCode(404);
        get(breach.filer().key(), file).then().statusCode(404).body("detail", containsString("erased"));
    }

    private int files() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select (select count(*) from file), (select count(*) from file_key)")) {
            row.next();
            assertEquals(row.getInt(1), row.getInt(2));
            return row.getInt(1);
        }
    }

    @Test
    void an_unnamed_filers_file_is_for_the_steward_until_he_shows_it_and_comes_on_record_at_night() {
        Api.Organisation filer = Api.organisation();
        String official = Api.departmentKey(DEPARTMENT);
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        ACase breach = ACase.by(filer, filing);
        Response attached = attach(breach, filer.key(), "note.txt", NOTE, "text/plain", "parties");
        attached.then()
                .statusCode(201)
                .header("Covenant-Log-Index", nullValue())
                .body("sealed.events", hasItems(List.of("EvidenceAttached")))
                .body("evidence[0].shownTo", equalTo("steward"));
        String file = attached.header("Location");
        get(filer.key(), file).then().statusCode(200);
        get(Api.steward(), file).then().statusCode(404);
        nextNight();
        breach.accepted();
        get(Api.steward(), file).then().statusCode(200);
        get(official, file).then().statusCode(404);
        breach.seenBy(official).body("evidence[0].name", nullValue());
        get(null, breach.address() + "/events")
                .then()
                .body("items.find { it.leaf.type == 'EvidenceAttached' }.leaf.actor", not(hasKey("id")));
        show(file, "parties").statusCode(200);
        get(official, file).then().statusCode(200);
    }

    private void nextNight() {
        days.turnTo(days.today().plusDays(1));
        night.run();
    }

    @Test
    void a_file_that_is_none_is_refused_and_nothing_is_kept() throws SQLException {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        String key = breach.filer().key();
        int before = files();
        byte[] zip = "PK\u0003\u0004 something".getBytes(StandardCharsets.UTF_8);
        Refused.at("/file", "type", () -> attach(breach, key, "a.pdf", zip, "application/pdf"));
        Refused.at("/file", "type", () -> attach(breach, key, "a.html", NOTE, "text/html"));
        byte[] formula = "a,b\n1,=1+1\n".getBytes(StandardCharsets.UTF_8);
        Refused.at("/file", "formula", () -> attach(breach, key, "a.csv", formula, "text/csv"));
        Refused.at("/file", "required", () -> attach(breach, key, "a.txt", new byte[0], "text/plain"));
        byte[] large = new byte[(10 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        Refused.at("/file", "length", () -> attach(breach, key, "a.txt", large, "text/plain"));
        byte[] larger = new byte[11 << 20];
        Refused.with(
                413,
                "body_too_large",
                () -> as(key).contentType("multipart/form-data; boundary=a")
                        .body(larger)
                        .post(at(breach)));
        Refused.at(
                "",
                "malformed_multipart",
                () -> as(key).contentType("multipart/form-data").body(NOTE).post(at(breach)));
        Refused.at("/name", "plain_text", () -> attach(breach, key, "a".repeat(201), NOTE, "text/plain"));
        Refused.at("/visibility", "wrong_value", () -> attach(breach, key, "a.txt", NOTE, "text/plain", "everybody"));
        Refused.at(
                "/file",
                "required",
                () -> as(key).multiPart("visibility", "public").post(at(breach)));
        Refused.at(
                "/caption",
                "unknown_field",
                () -> as(key).multiPart("file", "a.txt", NOTE)
                        .multiPart("caption", "b")
                        .post(at(breach)));
        Refused.at(
                "/file",
                "duplicate_field",
                () -> as(key).multiPart("file", "a.txt", NOTE)
                        .multiPart("file", "b.txt", NOTE)
                        .post(at(breach)));
        Refused.with(415, "unsupported_media_type", () -> post(key, at(breach), Map.of("file", "a")));
        assertEquals(before, files());
    }

    @Test
    void twenty_files_are_taken_and_the_next_is_refused() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        for (int i = 0; i < 20; i++)
            attached(breach, i % 2 == 0 ? breach.filer().key() : breach.official(), null);
        Refused.with(409, "too_many_files", () -> attach(breach, breach.filer().key(), "note.txt", NOTE, "text/plain"));
    }

    @Test
    void only_the_parties_attach_and_not_to_what_has_ended() {
        ACase breach = ACase.against(DEPARTMENT);
        String official = breach.official();
        String other = Api.organisation().key();
        Refused.with(403, "not_your_part", () -> attach(breach, other, "a.txt", NOTE, "text/plain"));
        Refused.with(409, "wrong_stage", () -> attach(breach, official, "a.txt", NOTE, "text/plain"));
        breach.withdrawn();
        Refused.with(409, "wrong_stage", () -> attach(breach, breach.filer().key(), "a.txt", NOTE, "text/plain"));
        String none = "/v1/breaches/" + UUID.randomUUID() + "/evidence";
        Refused.with(
                404,
                "not_found",
                () -> as(official).multiPart("file", "a.txt", NOTE).post(none));
    }

    private static String attached(ACase breach, String key, String visibility) {
        return attach(breach, key, "note.txt", NOTE, "text/plain", visibility)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
    }

    private static ValidatableResponse show(String file, String visibility) {
        return post(Api.steward(), file + "/visibility", Map.of("visibility", visibility))
                .then();
    }

    private static Response attach(ACase breach, String key, String name, byte[] bytes, String type) {
        return attach(breach, key, name, bytes, type, null);
    }

    private static Response attach(
            ACase breach, String key, String name, byte[] bytes, String type, String visibility) {
        RequestSpecification request = as(key).multiPart("file", name, bytes, type);
        if (visibility != null) request.multiPart("visibility", visibility);
        return request.post(at(breach));
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static String at(ACase breach) {
        return breach.address() + "/evidence";
    }
}
