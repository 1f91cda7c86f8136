package org.covenanttracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.RefusalReason;
import org.covenanttracker.breach.ServiceMeans;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The exact bytes of format 1. These texts were written by hand and must never have to change.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeafTest {

    private static final UUID STREAM = UUID.fromString("d0000000-0000-4000-8000-000000000001");
    private static final UUID STEWARD = UUID.fromString("50000000-0000-4000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final EventTypes TYPES = EventTypes.of(List.of(BreachEvent.class));

    private static final String REFUSED = """
            {"v":1,"index":7,"stream":"d0000000-0000-4000-8000-000000000001","streamVersion":2,\
            "type":"BreachRefused","recordedOn":"2026-09-01",\
            "actor":{"role":"steward","id":"50000000-0000-4000-8000-000000000001"},\
            "data":{"reason":"not_yet_raised"},\
            "content":{"explanation":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}}""";

    private static final String SERVED = """
            {"v":1,"index":0,"stream":"d0000000-0000-4000-8000-000000000001","streamVersion":3,\
            "type":"BreachServed","recordedOn":"2026-09-01","actor":{"role":"clock"},\
            "data":{"on":"2026-09-01","means":"clock"},"content":{}}""";

    @Test
    void the_bytes_of_an_event_are_these() {
        Actor steward = new Actor(Role.STEWARD, STEWARD);
        var refused = new Recorded<>(STREAM, 2, DAY, steward, new BreachRefused(RefusalReason.NOT_YET_RAISED));
        assertEquals(REFUSED, text(Leaf.write(7, refused, new TreeMap<>(Map.of("explanation", new byte[32])))));
        var served = new Recorded<>(STREAM, 3, DAY, Actor.CLOCK, new BreachServed(DAY, ServiceMeans.CLOCK));
        assertEquals(SERVED, text(Leaf.write(0, served, Map.of())));
    }

    @Test
    void many_are_read_as_each_is_by_itself() {
        List<byte[]> leaves = Stream.of(REFUSED, SERVED, REFUSED)
                .map(leaf -> leaf.getBytes(UTF_8))
                .toList();
        assertEquals(List.of(read(REFUSED), read(SERVED), read(REFUSED)), Leaf.readAll(leaves, TYPES));
    }

    /// Together the bytes are two leaves, but neither is one.
    @Test
    void what_one_lacks_no_other_can_make_up_for() {
        String both = REFUSED + SERVED;
        for (int cut : new int[] {REFUSED.length() - 1, REFUSED.length() + 1}) {
            List<byte[]> leaves = Stream.of(both.substring(0, cut), both.substring(cut))
                    .map(leaf -> leaf.getBytes(UTF_8))
                    .toList();
            assertThrows(IllegalStateException.class, () -> Leaf.readAll(leaves, TYPES));
        }
    }

    @Test
    void an_unnamed_organisation_is_said_to_be_one() {
        var objected = new Recorded<>(STREAM, 4, DAY, Actor.UNNAMED, new BreachEvent.TextObjected(3));
        String leaf = text(Leaf.write(9, objected, Map.of()));
        assertTrue(leaf.contains("\"actor\":{\"role\":\"organisation\",\"unnamed\":true},"), leaf);
        assertEquals(Actor.UNNAMED, read(leaf).actor());
        assertThrows(IllegalStateException.class, () -> read(leaf.replace("true", "false")));
        assertThrows(IllegalStateException.class, () -> read(leaf.replace("organisation", "steward")));
    }

    @Test
    void what_was_written_is_read_back() {
        Recorded<?> read = Leaf.read(REFUSED.getBytes(UTF_8), TYPES);
        assertEquals(new Actor(Role.STEWARD, STEWARD), read.actor());
        assertEquals(new BreachRefused(RefusalReason.NOT_YET_RAISED), read.event());
        assertEquals(Actor.CLOCK, Leaf.read(SERVED.getBytes(UTF_8), TYPES).actor());
    }

    @Test
    void a_leaf_of_another_format_or_an_unknown_type_is_not_read_in_part() {
        assertThrows(IllegalStateException.class, () -> read(SERVED.replace("\"v\":1", "\"v\":2")));
        assertThrows(IllegalStateException.class, () -> read(SERVED.replace("BreachServed", "BreachVanished")));
        assertThrows(IllegalStateException.class, () -> read(SERVED.replace("\"means\"", "\"extra\":1,\"means\"")));
    }

    private static Recorded<?> read(String leaf) {
        return Leaf.read(leaf.getBytes(UTF_8), TYPES);
    }

    private static String text(byte[] leaf) {
        return new String(leaf, UTF_8);
    }
}
