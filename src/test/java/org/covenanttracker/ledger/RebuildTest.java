package org.covenanttracker.ledger;

import static org.covenanttracker.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildTest {

    @Inject
    Rebuild rebuild;

    @Inject
    EntityManager rows;

    @Test
    void the_ledger_gives_the_same_rows_as_the_live_commands() {
        someLife();
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_row_that_somebody_altered_is_named_and_mended() {
        String id = someLife();
        execute("update breach set stage = 'RESOLVED' where id = '" + id + "'");
        List<String> differences = rebuild.check(index -> {});
        assertEquals(2, differences.size(), differences.toString());
        assertFalse(rebuild.rebuild(index -> {}).isEmpty());
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> rows.createNativeQuery(sql).executeUpdate());
    }

    private static String someLife() {
        Api.Organisation filer = Api.organisation();
        String department = Api.departmentKey("department-for-transport");
        Api.Organisation member = Api.organisation();
        Map<String, Object> filing = Api.filing("department-for-transport");
        filing.put("coFilers", List.of(member.id()));
        String id = post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(member.key(), "/v1/breaches/" + id + "/co-filing", Map.of("naming", "named"))
                .then()
                .statusCode(200);
        post(Api.steward(), "/v1/breaches/" + id + "/acceptance", null);
        String today = Api.get(null, "/v1/log").path("today");
        post(Api.steward(), "/v1/breaches/" + id + "/acknowledgement", Map.of("receivedOn", today))
                .then()
                .statusCode(200);
        post(department, "/v1/breaches/" + id + "/answer", Api.answer());
        post(filer.key(), "/v1/breaches/" + id + "/reply", Map.of("satisfied", false, "text", "No."))
                .then()
                .statusCode(200);
        post(department, "/v1/commitments", promiseWithDecimals()).then().statusCode(201);
        return id;
    }

    private static Map<String, Object> promiseWithDecimals() {
        return Map.of(
                "title", "Pay within the month",
                "description", "All of it.",
                "signs", List.of("PC-P5"),
                "dueOn", "2027-06-30",
                "measure",
                        Map.of(
                                "unit",
                                "%",
                                "baseline",
                                new BigDecimal("12.50"),
                                "target",
                                new BigDecimal("123456789012345.6789")));
    }
}
