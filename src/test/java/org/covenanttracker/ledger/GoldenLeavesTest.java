package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.breach.RemedyKind;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.contact.ContactEvent;
import org.covenanttracker.ledger.notice.NoticeEvent;
import org.covenanttracker.ledger.tree.TreeEvent;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.SignKind;
import org.covenanttracker.register.TotalOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Leaves that were once written must be read for ever. `golden-leaves.jsonl` holds one of each type,
/// `golden-codes.txt` every code; lines are added to both and never changed or taken away. Whoever
/// renames an event, a component or a constant breaks this test and every ledger there is.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenLeavesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final ObjectMapper MAPPER = Json.mapper();
    private static final List<Class<? extends Event>> FAMILIES = List.of(
            RegisterEvent.class,
            AccessEvent.class,
            BreachEvent.class,
            CommitmentEvent.class,
            ContentEvent.class,
            ContactEvent.class,
            NoticeEvent.class,
            TreeEvent.class);
    private static final EventTypes TYPES = EventTypes.of(FAMILIES);

    @Test
    void every_golden_leaf_is_read_and_says_the_same_when_written_again() throws IOException {
        Map<String, List<List<String>>> newest = new TreeMap<>();
        for (String leaf : lines("golden-leaves.jsonl")) {
            Recorded<?> read = Leaf.read(leaf.getBytes(StandardCharsets.UTF_8), TYPES);
            assertEquals(
                    MAPPER.readTree(leaf).get("type").textValue(), read.event().type());
            assertEquals(MAPPER.readTree(leaf).get("data").toString(), MAPPER.writeValueAsString(read.event()));
            List<String> committed = new java.util.ArrayList<>();
            MAPPER.readTree(leaf).get("content").fieldNames().forEachRemaining(committed::add);
            List<String> now = read.event().contentFields();
            assertEquals(committed, now.subList(0, Math.min(committed.size(), now.size())), "of " + leaf);
            newest.put(read.event().type(), List.of(committed, now));
        }
        // An old leaf may lack fields that were added since, the newest of its type none.
        newest.forEach((type, fields) -> assertEquals(fields.getFirst(), fields.getLast(), type));
    }

    @Test
    void every_event_type_has_a_golden_leaf() throws IOException {
        Set<String> golden = new TreeSet<>();
        for (String leaf : lines("golden-leaves.jsonl")) {
            golden.add(MAPPER.readTree(leaf).get("type").textValue());
        }
        assertEquals(new TreeSet<>(TYPES.names()), golden);
    }

    @Test
    void every_code_is_spelt_as_it_was() throws IOException {
        Stream<Class<?>> own = FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .flatMap(GoldenLeavesTest::enumsOf);
        Set<String> codes = Stream.concat(own, Stream.of(SignKind.class, RemedyKind.class, TotalOf.class))
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(each -> type.getSimpleName() + " " + Code.of((Enum<?>) each)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", lines("golden-codes.txt")), String.join("\n", codes));
    }

    private static Stream<Class<?>> enumsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getType)
                .filter(Class::isEnum);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file));
    }
}
