package org.covenanttracker.ledger.tree;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.Receipt;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.start.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What the service does when its database is not the one it signed last. In a service of its own,
/// whose last checkpoint is exchanged under its hands.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoundnessTest {

    @Inject
    TreeConfig config;

    @Inject
    SigningKeys keys;

    @Inject
    PublishedTree tree;

    @Inject
    Entries entries;

    @Inject
    KeyRotation rotation;

    private String signed;

    @BeforeEach
    void publish() throws IOException {
        Api.organisation();
        tree.awaitSize(entries.size(), Duration.ofSeconds(5));
        signed = Files.readString(config.checkpointFile());
    }

    @AfterEach
    void put_the_true_one_back() throws Exception {
        Files.writeString(config.checkpointFile(), signed);
        awaitReady(200);
        Api.organisation();
    }

    @Test
    void a_database_that_is_shorter_than_what_was_signed_is_neither_signed_nor_written_to() throws Exception {
        Checkpoint longer = new Checkpoint(origin(), size() + 5, MerkleTree.emptyRoot());
        refuses(keys.numbered(1).sign(longer.text()), "restored from an older backup", "--recover-from");
    }

    @Test
    void a_database_with_other_entries_is_neither_signed_nor_written_to() throws Exception {
        byte[] other = new byte[MerkleTree.HASH_BYTES];
        Arrays.fill(other, (byte) 7);
        refuses(keys.numbered(1).sign(new Checkpoint(origin(), size(), other).text()), "not those that were signed");
    }

    @Test
    void an_earlier_tree_with_another_root_is_found_as_well() throws Exception {
        Checkpoint other = new Checkpoint(origin(), 3, MerkleTree.emptyRoot());
        refuses(keys.numbered(1).sign(other.text()), "not those that were signed");
    }

    @Test
    void a_checkpoint_by_somebody_else_is_refused() throws Exception {
        NoteSigner stranger = NoteSigner.of(origin(), NoteSigner.newSecret());
        Checkpoint same = Checkpoint.parse(SignedNote.parse(signed).text());
        refuses(stranger.sign(same.text()), "none of this log's keys signed it");
    }

    @Test
    void without_the_last_checkpoint_nobody_can_tell() throws Exception {
        Files.delete(config.checkpointFile());
        assertRefuses("is missing", "--known-checkpoint");
    }

    @Test
    void receipts_and_checkpoints_of_before_a_change_of_keys_stay_true() throws Exception {
        Secrets.generatedIn(config.signingKeys().getParent()).signingKey(rotation.nextFile());
        var old = keys.numbered(1).key();
        String receipt = tree.receipt(0).orElseThrow().write();
        String successor = rotation.rotate();
        Published newest = tree.awaitSize(entries.size(), Duration.ofSeconds(5));
        signed = newest.note();

        assertEquals(
                old.vkey() + "\n" + successor + "\n", given().get("/log/vkeys").asString());
        assertEquals(successor, get(null, "/v1/log").path("vkey"));
        assertTrue(SignedNote.parse(signed).isSignedBy(tree.keys().getLast()));
        byte[] leaf = get(null, "/v1/log/entries/0/leaf").asByteArray();
        Receipt.parse(receipt).proves(MerkleTree.leafHash(leaf), old);
        assertEquals(entries.size(), newest.size());
        get(null, "/v1/scorecards/home-office").then().statusCode(200).body("rootHash", equalTo(newest.rootHash()));
    }

    private void refuses(SignedNote checkpoint, String... why) throws Exception {
        Files.writeString(config.checkpointFile(), checkpoint.write());
        assertRefuses(why);
    }

    private void assertRefuses(String... why) throws Exception {
        awaitReady(503);
        String health = given().get("/q/health/ready").asString();
        for (String words : why) assertTrue(health.contains(words), health);
        Api.post(Api.steward(), "/v1/keys", Map.of("role", "reviewer"))
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/log_not_sound"))
                .body("detail", containsString(why[0]));
        get(null, "/v1/breaches").then().statusCode(200);
        given().get("/log/checkpoint").then().statusCode(200).body(equalTo(signed));
    }

    private static void awaitReady(int status) throws InterruptedException {
        for (int i = 0; i < 100 && given().get("/q/health/ready").statusCode() != status; i++) Thread.sleep(100);
        assertEquals(status, given().get("/q/health/ready").statusCode());
    }

    private String origin() {
        return get(null, "/v1/log").path("origin");
    }

    private long size() {
        return tree.newest().size();
    }
}
