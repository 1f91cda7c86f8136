package org.covenanttracker.ledger.tree;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleProof;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.ProofCheck;
import org.covenanttracker.ledger.proof.Receipt;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TileSubtrees;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Sixteen write while eight read: every reader's proofs fit the checkpoint it fetched, and every
/// checkpoint extends the one before. How long a receipt took is printed and not asserted. Runs for
/// `-Dload.seconds`, a few without.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicationUnderLoadTest {

    private static final int WRITERS = 16;
    private static final int READERS = 8;
    private static final long SECONDS = Integer.getInteger("load.seconds", 3);
    private static final String PROMISE = """
            {"title":"Invented promise %d","description":"Invented.","signs":["PC-P3"],"dueOn":"2027-12-31"}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentSkipListSet<Long> written = new ConcurrentSkipListSet<>();

    @Test
    void every_proof_fits_the_checkpoint_that_was_fetched() throws Exception {
        List<String> departments = Api.get(null, "/v1/departments").path("items.slug");
        List<String> keys =
                departments.subList(0, WRITERS).stream().map(Api::departmentKey).toList();
        given().get("/v1/scorecards").then().statusCode(200);
        long before = checkpoint().size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Long> lags = new ArrayList<>();
        long proofs = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<List<Long>>> writers = keys.stream()
                    .map(key -> threads.submit(() -> write(key, end)))
                    .toList();
            List<Future<Long>> readers = LongStream.range(0, READERS)
                    .mapToObj(i -> threads.submit((Callable<Long>) () -> read(end)))
                    .toList();
            for (var each : writers) lags.addAll(each.get());
            for (var each : readers) proofs += each.get();
        }
        assertEquals(LongStream.range(before, before + lags.size()).boxed().toList(), List.copyOf(written));
        assertTrue(proofs >= READERS, "readers checked " + proofs);
        print(lags, proofs);
    }

    private static void print(List<Long> lags, long proofs) {
        List<Long> sorted = lags.stream().sorted().toList();
        System.out.printf(
                "%d writes and %d checked proofs in %d s; from the answer to the receipt: median %d ms, p99 %d ms%n",
                lags.size(), proofs, SECONDS, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }

    /// @return for each write, how many milliseconds after its answer the receipt was there
    private List<Long> write(String key, long end) throws Exception {
        List<Long> lags = new ArrayList<>();
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(address("/v1/commitments"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(PROMISE.formatted(System.nanoTime())))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            long answered = System.nanoTime();
            assertEquals(201, answer.statusCode(), answer.body());
            long index = Long.parseLong(
                    answer.headers().firstValue("Covenant-Log-Index").orElseThrow());
            written.add(index);
            assertProves(receipt(index), index);
            lags.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered));
        }
        return lags;
    }

    private Receipt receipt(long index) throws Exception {
        while (true) {
            HttpResponse<byte[]> answer = get("/v1/log/entries/" + index + "/receipt");
            if (answer.statusCode() == 200) {
                return Receipt.parse(new String(answer.body(), StandardCharsets.UTF_8));
            }
            assertEquals(202, answer.statusCode());
            Thread.sleep(10);
        }
    }

    private void assertProves(Receipt receipt, long index) throws Exception {
        byte[] hash =
                MerkleTree.leafHash(get("/v1/log/entries/" + index + "/leaf").body());
        Checkpoint own = Checkpoint.parse(SignedNote.parse(receipt.checkpoint()).text());
        assertTrue(ProofCheck.includes(own.root(), own.size(), hash, index, receipt.hashes()), "receipt of " + index);
    }

    /// @return how many proofs it checked
    private long read(long end) throws Exception {
        Checkpoint old = checkpoint();
        long proofs = 0;
        while (System.nanoTime() < end) {
            Checkpoint now = checkpoint();
            MerkleProof tree = new MerkleProof(new TileSubtrees(now.size(), this::tile));
            assertTrue(
                    ProofCheck.extendsTree(
                            old.size(), old.root(), now.size(), now.root(), tree.consistency(old.size(), now.size())),
                    old.size() + " to " + now.size());
            long index = ThreadLocalRandom.current().nextLong(now.size());
            byte[] hash = MerkleTree.leafHash(
                    get("/v1/log/entries/" + index + "/leaf").body());
            List<byte[]> path = tree.inclusion(index, now.size());
            assertTrue(ProofCheck.includes(now.root(), now.size(), hash, index, path), index + " of " + now.size());
            old = now;
            proofs += 2;
        }
        return proofs;
    }

    private Checkpoint checkpoint() throws Exception {
        HttpResponse<byte[]> note = get("/log/checkpoint");
        assertEquals(200, note.statusCode());
        return Checkpoint.parse(SignedNote.parse(new String(note.body(), StandardCharsets.UTF_8))
                .text());
    }

    private byte[] tile(Tile tile) {
        try {
            HttpResponse<byte[]> answer = get("/log/" + tile.path());
            assertEquals(200, answer.statusCode(), tile.path());
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
