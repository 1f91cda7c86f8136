package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of breaches. Tests share one service, so each asks for the cases that it filed itself.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreachListTest {

    private static final String DEPARTMENT = "ministry-of-housing-communities-local-government";
    private static final String OTHER = "attorney-generals-office";

    @ParameterizedTest
    @CsvSource({
        "department=ministry-of-housing-communities-local-government, department=attorney-generals-office",
        "principle=RV, principle=PC",
        "sign=RV-W91, sign=RV-W90",
        "stage=filed, stage=open",
        "mission=clean_energy, mission=nhs",
        "department=ministry-of-housing-communities-local-government&sign=RV-W91&stage=filed, "
                + "department=ministry-of-housing-communities-local-government&sign=RV-W91&stage=answered",
        "principle=RV&mission=clean_energy, principle=TD&mission=clean_energy"
    })
    void a_filter_keeps_what_fits_and_leaves_out_the_rest(String fits, String doesNot) {
        String id = ACase.filed(filing("RV-W91", "clean_energy")).id();
        list(fits).then().body("items.id", hasItem(id));
        list(doesNot).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void every_row_of_a_filtered_list_fits_every_filter() {
        ACase.filed(filing("RV-W91", "clean_energy"));
        ACase.filed(filing("TD-W1", "clean_energy")).accepted();
        ACase.against(OTHER);
        list("department=" + DEPARTMENT + "&mission=clean_energy&stage=filed")
                .then()
                .body("items.department.slug", everyItem(is(DEPARTMENT)))
                .body("items.mission", everyItem(is("clean_energy")))
                .body("items.stage", everyItem(is("filed")));
    }

    @Test
    void a_case_moves_from_the_list_of_one_stage_to_that_of_the_next() {
        ACase breach = ACase.filed(filing("TD-W2", "nhs"));
        for (String stage : List.of("open", "answered", "contested", "decided")) {
            switch (stage) {
                case "open" -> breach.accepted();
                case "answered" -> breach.answered();
                case "contested" -> breach.contested();
                default -> breach.decided("not_upheld");
            }
            list("stage=" + stage).then().body("items.id", hasItem(breach.id()));
            list("stage=filed").then().body("items.id", not(hasItem(breach.id())));
        }
    }

    @Test
    void both_ends_of_a_range_of_days_are_in_it() {
        ACase breach = ACase.filed(filing("PC-W2", "nhs"));
        LocalDate day = LocalDate.parse(breach.seenByThePublic().extract().path("filedOn"));
        list("filedFrom=" + day + "&filedTo=" + day).then().body("items.id", hasItem(breach.id()));
        list("filedFrom=" + day.plusDays(1)).then().body("items.id", not(hasItem(breach.id())));
        list("filedTo=" + day.minusDays(1)).then().body("items.id", not(hasItem(breach.id())));
    }

    @Test
    void a_range_that_ends_before_it_begins_holds_nothing() {
        list("filedFrom=2026-12-18&filedTo=2026-12-17").then().body("items", empty());
    }

    @Test
    void what_has_time_to_be_answered_is_not_overdue() {
        ACase open = ACase.filed(filing("PC-W2", "nhs")).accepted();
        list("overdue=true").then().body("items.id", not(hasItem(open.id())));
    }

    @Test
    void an_id_that_names_no_breach_is_not_found() {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "1-1-1-1-1")) {
            get(null, "/v1/breaches/" + id).then().statusCode(404);
            get(null, "/v1/breaches/" + id + "/events").then().statusCode(404);
        }
    }

    private static Map<String, Object> filing(String sign, String mission) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("sign", sign);
        filing.put("mission", mission);
        return filing;
    }

    private static Response list(String filter) {
        return get(null, "/v1/breaches?limit=200&" + filter);
    }
}
