package org.covenanttracker.ledger.tree;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.proof.Bundle;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.Receipt;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TiledTree;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published log as an outsider sees it: through HTTP, judged by the formats of C2SP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedLogTest {

    @Test
    void every_tile_of_the_published_size_gives_the_signed_root() {
        writeAndWait();
        Checkpoint checkpoint = checkpoint();
        List<Tile> wanted = new ArrayList<>();
        TiledTree tree = new TiledTree((tile, bytes) -> assertTile(tile, bytes, wanted));
        for (Tile bundle : Tile.all(checkpoint.size())) {
            if (bundle.level() != Tile.ENTRIES) continue;
            for (byte[] leaf : Bundle.read(bytes(bundle), bundle.width())) tree.add(MerkleTree.leafHash(leaf));
        }
        tree.partials((tile, bytes) -> assertTile(tile, bytes, wanted));
        assertEquals(checkpoint.size(), tree.size());
        assertArrayEquals(checkpoint.root(), tree.root());
        assertTrue(wanted.size() > 0);
    }

    private static void assertTile(Tile tile, byte[] bytes, List<Tile> seen) {
        assertArrayEquals(bytes, bytes(tile), tile.path());
        seen.add(tile);
    }

    @Test
    void older_widths_of_a_growing_tile_are_still_served() {
        long size = writeAndWait();
        Tile newest = Tile.partial(0, size).orElse(Tile.full(0, size / Tile.FULL - 1));
        byte[] whole = bytes(newest);
        for (int width = 1; width < newest.width(); width++) {
            byte[] older = bytes(new Tile(0, newest.number(), width));
            assertArrayEquals(Arrays.copyOf(whole, width * MerkleTree.HASH_BYTES), older);
        }
    }

    @Test
    void the_log_names_its_key_and_the_checkpoint_is_signed_by_it() {
        writeAndWait();
        NoteKey key = key();
        assertEquals(key.vkey() + "\n", text("/log/vkeys"));
        SignedNote note = SignedNote.parse(text("/log/checkpoint"));
        assertTrue(note.isSignedBy(key));
        assertEquals(
                get(null, "/v1/log").path("origin"),
                Checkpoint.parse(note.text()).origin());
    }

    @Test
    void a_writer_who_prefers_to_wait_gets_the_receipt_with_the_answer() {
        Response written = write("wait=5");
        String index = written.header("Covenant-Log-Index");
        assertEquals("wait", written.header("Preference-Applied"));
        assertTrue(written.header("Link").contains("/v1/log/entries/" + index + "/receipt"));
        byte[] receipt = Base64.getDecoder().decode(written.header("Covenant-Log-Receipt"));
        assertProves(new String(receipt, StandardCharsets.UTF_8), index);
    }

    @Test
    @Timeout(30)
    void a_writer_who_does_not_wait_finds_the_receipt_at_the_link() throws InterruptedException {
        Response written = write(null);
        assertEquals(null, written.header("Preference-Applied"));
        String index = written.header("Covenant-Log-Index");
        Response receipt = get(null, "/v1/log/entries/" + index + "/receipt");
        while (receipt.statusCode() == 202) {
            assertEquals("1", receipt.header("Retry-After"));
            Thread.sleep(20);
            receipt = get(null, "/v1/log/entries/" + index + "/receipt");
        }
        assertEquals(200, receipt.statusCode());
        assertProves(receipt.asString(), index);
    }

    private static void assertProves(String receipt, String index) {
        Receipt proof = Receipt.parse(receipt);
        assertEquals(index, Long.toString(proof.index()));
        byte[] leaf = get(null, "/v1/log/entries/" + index + "/leaf").asByteArray();
        assertTrue(proof.proves(MerkleTree.leafHash(leaf), key()).size() > proof.index());
    }

    @Test
    void a_receipt_beyond_the_log_is_not_found_and_the_size_is_named() {
        long size = writeAndWait();
        get(null, "/v1/log/entries/" + (size + 1_000_000) + "/receipt")
                .then()
                .statusCode(404)
                .body("detail", containsString("the log holds " + Refused.logSize()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/x001",
                "0/x001/1",
                "0/0",
                "0/00",
                "0/0000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/-1",
                "0/x000/000",
                "6/000",
                "-1/000",
                "entries/x000/000",
                "0/999",
                "entries/999.p/3",
                "5/000.p/1",
                "0/000/",
                "0/000.p/1/",
                "0/000.p",
                "data/000",
                "0/000%2ep/1",
                "0/000.p/1.p/1",
                "0/x999/x999/x999/x999/999"
            })
    void a_tile_that_is_not_there_or_not_so_written_is_not_found(String path) {
        given().urlEncodingEnabled(false)
                .get("/log/tile/" + path)
                .then()
                .statusCode(404)
                .contentType(containsString("json"));
    }

    @Test
    void tiles_are_kept_for_a_year_and_the_checkpoint_for_a_moment() {
        writeAndWait();
        String tile = given().get("/log/tile/0/000.p/1").header("Cache-Control");
        assertEquals("public, max-age=31536000, immutable", tile);
        given().get("/log/checkpoint")
                .then()
                .header("Cache-Control", equalTo("public, max-age=1"))
                .contentType(equalTo("text/plain;charset=utf-8"));
    }

    @Test
    void how_far_publication_is_behind_can_be_watched() {
        writeAndWait();
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("covenant_log_published_size"))
                .body(containsString("covenant_log_lag_entries"))
                .body(containsString("covenant_log_checkpoint_age_seconds"));
    }

    /// The published size afterwards.
    private static long writeAndWait() {
        write("wait=5").then().header("Preference-Applied", equalTo("wait"));
        return checkpoint().size();
    }

    private static Response write(String prefer) {
        Api.Organisation filer = Api.organisation();
        var request = given().header("Authorization", "Bearer " + filer.key())
                .contentType("application/json")
                .body(Api.filing("home-office"));
        if (prefer != null) request.header("Prefer", prefer);
        Response written = request.post("/v1/breaches");
        written.then().statusCode(201);
        return written;
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(SignedNote.parse(text("/log/checkpoint")).text());
    }

    private static NoteKey key() {
        return NoteKey.parse(get(null, "/v1/log").path("vkey"));
    }

    private static byte[] bytes(Tile tile) {
        Response answer = given().get("/log/" + tile.path());
        assertEquals(200, answer.statusCode(), tile.path());
        return answer.asByteArray();
    }

    private static String text(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }
}
