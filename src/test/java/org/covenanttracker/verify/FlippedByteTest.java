package org.covenanttracker.verify;

import static org.covenanttracker.Api.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.UntrueProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A log that was read from the running service is true; with any byte of it changed it is not. All
/// bytes are changed in turn with `-Dflips.every=1`; without it some of the longer files.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlippedByteTest {

    private static final int EVERY = Integer.getInteger("flips.every", 0);

    /// The verifier reads on several threads.
    private final Map<String, byte[]> mirror = new ConcurrentSkipListMap<>();

    @BeforeEach
    void read_the_log() {
        String breach = Api.post(Api.organisation().key(), "/v1/breaches", Api.filing("home-office"))
                .path("id");
        Api.post(Api.steward(), "/v1/breaches/" + breach + "/screening", Map.of("decision", "accept"));
        get(null, "/v1/scorecards").then().statusCode(200);
        Source service = new HttpSource("http://localhost:" + RestAssured.port, null);
        Checkpoint checkpoint = check((name, longest) -> {
            byte[] bytes = service.read(name, longest);
            mirror.put(name, bytes);
            return bytes;
        });
        assertTrue(checkpoint.size() > 30);
    }

    @Test
    void a_copy_is_as_true_as_the_service() {
        assertEquals(
                Checkpoint.parse(SignedNote.parse(new String(mirror.get("checkpoint"), StandardCharsets.UTF_8))
                                .text())
                        .size(),
                check(copy(mirror)).size());
    }

    @Test
    void any_changed_byte_is_found_and_its_place_named() {
        List<String> missed = new ArrayList<>();
        mirror.forEach((name, bytes) -> {
            int step = EVERY > 0 ? EVERY : 1 + bytes.length / 250;
            for (int at = 0; at < bytes.length; at += step) {
                String found = found(name, flipped(bytes, at));
                if (found == null || found.isBlank()) missed.add(name + " at " + at);
            }
        });
        assertEquals(List.of(), missed);
    }

    @Test
    void a_missing_byte_and_one_too_many_are_found() {
        for (String name : List.copyOf(mirror.keySet())) {
            byte[] bytes = mirror.get(name);
            assertFalse(found(name, Arrays.copyOf(bytes, bytes.length - 1)) == null, name);
            assertFalse(found(name, Arrays.copyOf(bytes, bytes.length + 1)) == null, name);
        }
    }

    @Test
    void a_figure_that_was_made_better_is_named() {
        String cards = new String(mirror.get(Source.SCORECARDS), StandardCharsets.UTF_8);
        String better = cards.replaceFirst("\"overdue\":0", "\"overdue\":7");
        String found = found(Source.SCORECARDS, better.getBytes(StandardCharsets.UTF_8));
        assertTrue(found.contains("/items/0/breaches/overdue is served as 7, but the leaves give 0"), found);
    }

    @Test
    void a_log_signed_again_by_a_stranger_is_not_the_one_that_was_pinned() {
        LogCheck check = new LogCheck(copy(mirror), Kept.nothing(), new Progress(false));
        Checkpoint checkpoint = check.run();
        String stranger =
                NoteSigner.of(checkpoint.origin(), NoteSigner.newSecret()).key().vkey();
        check.pin(get(null, "/v1/log").path("vkey"));
        assertThrows(Difference.class, () -> check.pin(stranger));
    }

    @Test
    void a_log_must_have_grown_from_what_was_kept() {
        String kept = new String(mirror.get("checkpoint"), StandardCharsets.UTF_8);
        Api.organisation();
        get(null, "/v1/scorecards").then().statusCode(200);
        Source service = new HttpSource("http://localhost:" + RestAssured.port, null);
        new LogCheck(service, Kept.of(kept), new Progress(false)).run();
        Checkpoint newer = check(service);
        Kept ahead = Kept.of(newest(service));
        Difference shrunk =
                assertThrows(Difference.class, () -> new LogCheck(copy(mirror), ahead, new Progress(false)).run());
        assertTrue(shrunk.getMessage().contains(newer.size() + " entries that was kept"), shrunk.getMessage());
    }

    private static String newest(Source service) {
        return new String(service.read("checkpoint", 9_999), StandardCharsets.UTF_8);
    }

    /// What the check says of the mirror with one file exchanged; null where it finds nothing.
    private String found(String name, byte[] bytes) {
        Map<String, byte[]> other = new HashMap<>(mirror);
        other.put(name, bytes);
        try {
            check(copy(other));
            return null;
        } catch (Difference | UntrueProof difference) {
            return difference.getMessage();
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    private static Source copy(Map<String, byte[]> files) {
        return (name, longest) -> {
            byte[] bytes = files.get(name);
            if (bytes == null || bytes.length > longest) throw Difference.in(name, "is missing or too long");
            return bytes;
        };
    }

    private static Checkpoint check(Source source) {
        return new LogCheck(source, Kept.nothing(), new Progress(false)).run();
    }
}
