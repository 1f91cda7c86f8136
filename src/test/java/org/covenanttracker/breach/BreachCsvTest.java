package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The lists that people take away, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachCsvTest {

    private static final String DEPARTMENT = "department-for-science-innovation-and-technology";

    @Test
    void the_table_has_the_rows_of_the_list_with_the_same_filter() {
        ACase.against(DEPARTMENT).accepted().answered();
        ACase.against(DEPARTMENT).refused();
        for (String filter : List.of("", "&stage=answered", "&principle=PC", "&filedFrom=2026-01-01")) {
            String query = "?department=" + DEPARTMENT + filter;
            List<String> listed =
                    get(null, "/v1/breaches" + query + "&limit=200").path("items.id");
            assertEquals(
                    listed,
                    rows("/v1/breaches.csv" + query).stream()
                            .map(row -> row.getField("id"))
                            .toList());
        }
    }

    @Test
    void a_row_tells_the_clocks_and_the_outcome() {
        String id = ACase.against(DEPARTMENT).accepted().answered().contested().id();
        Map<String, Object> shown = get(null, "/v1/breaches/" + id).path("clocks.find { it.clock == 'answer' }");
        NamedCsvRecord row = rows("/v1/breaches.csv?department=" + DEPARTMENT).stream()
                .filter(each -> each.getField("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("alleged_breach", row.getField("nature"));
        assertEquals("contested", row.getField("stage"));
        assertEquals(shown.get("dueOn"), row.getField("answerDueOn"));
        assertEquals(shown.get("doneOn"), row.getField("answerDoneOn"));
        assertEquals("false", row.getField("satisfied"));
        assertEquals("not", row.getField("outcomeAsSought"));
    }

    @Test
    void a_title_that_looks_like_a_formula_is_words_and_one_not_yet_public_is_not_there() {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("title", "=SUM(A1:A9) of grants");
        ACase closed = ACase.filed(filing);
        get(null, "/v1/breaches.csv").then().body(not(containsString("SUM(A1:A9)")));
        closed.accepted().answered();
        get(null, "/v1/breaches.csv").then().body(containsString(",'=SUM(A1:A9) of grants,"));
    }

    @Test
    void it_comes_as_a_file_of_its_own_type() {
        for (String list : List.of("breaches", "commitments")) {
            get(null, "/v1/" + list + ".csv")
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("Content-Disposition", equalTo("attachment; filename=\"" + list + ".csv\""));
            Refused.with(400, "invalid", () -> get(null, "/v1/" + list + ".csv?limit=5"));
            Refused.with(400, "invalid", () -> get(null, "/v1/" + list + ".csv?department=nowhere"));
        }
    }

    @Test
    void commitments_are_a_table_too() {
        String made = Api.post(
                        Api.departmentKey(DEPARTMENT),
                        "/v1/commitments",
                        Map.of(
                                "title", "A promise",
                                "description", "In full.",
                                "signs", List.of("PC-P3"),
                                "dueOn", "2040-01-01"))
                .path("id");
        NamedCsvRecord row = rows("/v1/commitments.csv?department=" + DEPARTMENT).stream()
                .filter(each -> each.getField("id").equals(made))
                .findFirst()
                .orElseThrow();
        assertEquals("A promise", row.getField("title"));
        assertEquals("2040-01-01", row.getField("firstDueOn"));
        assertTrue(row.getField("withdrawnOn").isEmpty());
    }

    private static List<NamedCsvRecord> rows(String address) {
        return CsvReader.builder().ofNamedCsvRecord(get(null, address).asString()).stream()
                .toList();
    }
}
