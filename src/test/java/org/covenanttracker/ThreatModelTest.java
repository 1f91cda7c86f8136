package org.covenanttracker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The threat model names what holds each of its rows in place; a name of nothing would hold nothing.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThreatModelTest {

    private static final Path MODEL = Path.of("src/docs/threat-model.md");
    private static final Pattern HOLDS = Pattern.compile("`(\\w+Test|check-[a-z-]+)`");

    @Test
    void each_test_and_check_that_it_names_exists() throws IOException {
        Set<String> named = HOLDS.matcher(Files.readString(MODEL))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertTrue(named.size() > 30, "the model was not read");
        named.removeAll(there());
        assertEquals(Set.of(), named);
    }

    private static List<String> there() throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"));
                Stream<Path> checks = Files.list(Path.of(".ci"))) {
            return Stream.concat(tests, checks)
                    .map(each -> each.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    /// Every row of a table that says what is held ends by what holds it.
    @Test
    void no_row_leaves_open_what_holds_it() throws IOException {
        boolean isHeld = false;
        int rows = 0;
        for (String line : Files.readAllLines(MODEL)) {
            if (line.startsWith("|") && line.contains("Held by")) isHeld = true;
            if (!line.startsWith("|")) isHeld = false;
            if (!isHeld || line.startsWith("|---") || line.contains("Held by")) continue;
            String[] cells = line.split("\\|");
            String last = cells[cells.length - 1];
            assertTrue(HOLDS.matcher(last).find() || last.contains("can"), line);
            rows++;
        }
        assertTrue(rows > 30, "only " + rows + " rows were read");
    }
}
