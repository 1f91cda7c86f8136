package org.covenanttracker.http;

import static io.restassured.RestAssured.given;
import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Every way to be refused is told of at the address that a refusal's `type` is, and no other exists.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemCatalogueTest {

    /// Where a code is given its refusal; the other places name a status beside it.
    private static final Pattern EMITTED = Pattern.compile("\\b(?:conflict|forbidden|tooMuch|otherContent|unavailable|"
            + "Problem\\.of)\\(\\s*(?:\\d{3},\\s*)?\"([a-z_]+)\"");

    private static final Pattern OF_A_KIND = Pattern.compile("super\\(\\s*\"([a-z_]+)\"");

    /// Of the mapper, which names a code for a status of the framework's.
    private static final Pattern MAPPED = Pattern.compile("(?:case \\d{3}|default) -> \"([a-z_]+)\";");

    @Test
    void each_code_that_the_sources_emit_stands_in_it_and_no_other() throws IOException {
        Set<String> emitted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                codes(EMITTED, text).forEach(emitted::add);
                if (source.endsWith("Refusal.java")) codes(OF_A_KIND, text).forEach(emitted::add);
                if (source.endsWith("ProblemMapper.java")) codes(MAPPED, text).forEach(emitted::add);
            }
        }
        Set<String> told =
                ProblemKind.all().stream().map(ProblemKind::code).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(emitted, told);
        assertEquals(told.size(), ProblemKind.all().size());
    }

    private static Stream<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Test
    void a_refusals_type_leads_to_what_it_means() {
        String type = Refused.with(404, "not_found", () -> get(null, "/v1/departments/nowhere"))
                .extract()
                .path("type");
        get(null, type)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo("not_found"))
                .body("status", equalTo(404))
                .body("example.type", equalTo(type));
        given().header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(containsString("What to do:"));
        Refused.with(404, "not_found", () -> get(null, "/problems/none_such"));
    }

    @Test
    void the_whole_of_it_is_a_list_and_a_page() {
        get(null, "/problems")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(ProblemKind.all().size()))
                .body("items.meaning", everyItem(not(emptyString())))
                .body("items.whatToDo", everyItem(not(emptyString())));
        given().header("Accept", "text/html")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("wrong_stage"));
    }
}
