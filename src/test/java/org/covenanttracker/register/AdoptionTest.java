package org.covenanttracker.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents that a steward adopts while the service runs. In a service of its own: what is adopted
/// here holds for every test after it.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdoptionTest {

    @Inject
    Rebuild rebuild;

    @Test
    void a_surprise_holiday_moves_the_clocks_that_have_not_come_due_and_tells_from_where() {
        String before = Api.file(Api.organisation(), "home-office");
        Map<String, Object> old = Api.get(null, "/v1/breaches/" + before).path("clocks[0]");
        Map<String, Object> calendar = calendar();
        days(calendar)
                .add(day(
                        "2026-12-21",
                        "proclaimed_" + calendar.get("code").toString().substring(0, 4)));
        Response adopted = adopt("calendars", calendar);
        adopted.then().statusCode(201).header("Location", containsString("/v1/calendars/" + calendar.get("code")));
        Api.get(null, "/v1/calendars").then().body("items[0].code", equalTo(calendar.get("code")));
        Api.get(null, "/v1/log/entries/" + adopted.header("Covenant-Log-Index"))
                .then()
                .body("leaf.type", equalTo("CalendarAdopted"))
                .body("leaf.data.days.on", hasItem("2026-12-21"));
        String breach = Api.file(Api.organisation(), "home-office");
        Api.get(null, "/v1/breaches/" + breach)
                .then()
                .body("clocks[0].calendar", equalTo(calendar.get("code")))
                .body("clocks[0].skipped.on", hasItem("2026-12-21"));
        Api.get(null, "/v1/breaches/" + before)
                .then()
                .body("clocks[0].calendar", equalTo(calendar.get("code")))
                .body("clocks[0].dueOn", not(equalTo(old.get("dueOn"))))
                .body("clocks[0].moved.dueOn", equalTo(old.get("dueOn")))
                .body("clocks[0].moved.calendar", equalTo(old.get("calendar")));
        assertEquals(List.of(), rebuild.check(index -> {}));
    }

    @Test
    void a_calendar_keeps_its_code_for_good() {
        Map<String, Object> calendar = calendar();
        adopt("calendars", calendar).then().statusCode(201);
        Refused.with(409, "already_adopted", () -> adopt("calendars", calendar));
        Refused.with(404, "not_found", () -> Refused.as(null).get("/v1/calendars/nobody"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code   | "a b"                                                       | /code           | format
            code   | null                                                        | /code           | required
            title  | ""                                                          | /title          | plain_text
            from   | "2026-01-01"                                                | /from           | covers
            to     | "2027-12-31"                                                | /to             | covers
            source | "ftp://example.org"                                         | /source         | format
            days   | []                                                          | /days           | length
            days   | [null]                                                      | /days/0         | required
            days   | [{"on":"2027-01-01","code":"X","nations":["wales"]}]        | /days/0/code    | format
            days   | [{"on":"2027-01-01","code":"xx","nations":[]}]              | /days/0/nations | length
            days   | [{"on":"2027-01-01","code":"xx","nations":["wales","wales"]}]| /days/0/nations | distinct
            days   | [{"on":"2027-01-01","code":"xx","nations":["france"]}]      | /days/0/nations/0| wrong_value
            days   | [{"on":"2027-01-02","code":"xx","nations":["wales"]}]       | /days/0/on      | weekday
            days   | [{"on":"2027-01-01","code":"xx","nations":["wales"],"a":1}] | /days/0/a       | unknown_field
            """)
    void a_calendar_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        refuse("calendars", calendar(), field, json, pointer, rule);
    }

    @Test
    void a_procedure_is_in_force_from_its_adoption() {
        Map<String, Object> procedure = procedure();
        adopt("procedures", procedure)
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/procedures/" + procedure.get("code")))
                .body("days.answer", equalTo(20))
                .body("months.remedy", equalTo(24));
        Api.get(null, "/v1/procedures").then().body("items[0].code", equalTo(procedure.get("code")));
        Refused.with(409, "already_adopted", () -> adopt("procedures", procedure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            effectiveFrom | "2026-12-19"                     | /effectiveFrom      | today
            effectiveFrom | "2026-12-17"                     | /effectiveFrom      | today
            days          | null                             | /days               | required
            days          | {}                               | /days/acknowledgement | required
            months        | {"lateContest":0,"remedy":24}    | /months/lateContest | min
            months        | {"lateContest":12,"remedy":121}  | /months/remedy      | max
            months        | {"lateContest":12,"remedy":1.5}  | /months/remedy      | wrong_type
            months        | {"lateContest":12,"remedies":1}  | /months/remedies    | unknown_field
            """)
    void a_procedure_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        refuse("procedures", procedure(), field, json, pointer, rule);
    }

    @Test
    void a_caveat_is_adopted_for_a_period_and_for_some_departments_and_again_for_another() {
        Map<String, Object> caveat = caveat();
        caveat.putAll(Map.of("to", "2026-12-31", "departments", List.of("hm-treasury", "home-office")));
        Response adopted = adopt("caveats", caveat);
        adopted.then().statusCode(201);
        String id = adopted.path("id");
        Api.get(null, "/v1/caveats/" + id)
                .then()
                .body("code", equalTo("strike_of_examiners"))
                .body("to", equalTo("2026-12-31"))
                .body("departments.slug", hasItems("hm-treasury", "home-office"));
        Api.get(null, "/v1/log/entries/" + adopted.header("Covenant-Log-Index"))
                .then()
                .body("leaf.stream", equalTo(id))
                .body(
                        "leaf.data.departments[0]",
                        equalTo(Api.get(null, "/v1/departments/hm-treasury").path("id")));
        adopt("caveats", caveat())
                .then()
                .statusCode(201)
                .body("departments", nullValue())
                .body("to", nullValue());
        Api.get(null, "/v1/caveats").then().body("items.code", hasItems("strike_of_examiners", "self_selected"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code        | "Strike"                        | /code          | format
            title       | null                            | /title         | required
            from        | null                            | /from          | required
            to          | "2026-11-30"                    | /to            | not_before_from
            departments | []                              | /departments   | length
            departments | ["hm-treasury","nobody"]        | /departments/1 | unknown
            departments | ["hm-treasury","hm-treasury"]   | /departments   | distinct
            text        | "more"                          | /text          | unknown_field
            """)
    void a_caveat_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        refuse("caveats", caveat(), field, json, pointer, rule);
    }

    @Test
    void an_edition_is_published_whole_and_cited_from_the_day_it_takes_effect() {
        Map<String, Object> later = edition("2027-03-01");
        Response published = adopt("editions", later);
        published
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/editions/" + later.get("code")))
                .body("principles[0].signs.code", hasItems("RV-P1", "RV-W1", "RV-X"));
        Api.get(null, "/v1/editions").then().body("items.code", hasItem(later.get("code")));
        Api.get(null, "/v1/principles").then().body("items[0].edition", equalTo("2025-07-17"));
        Refused.with(409, "already_adopted", () -> adopt("editions", later));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code          | "../x"                    | /code              | format
            effectiveFrom | "2026-12-17"              | /effectiveFrom     | not_in_past
            principles    | []                        | /principles        | length
            principles    | [{"code":"RV"}]           | /principles/0/source | required
            signs         | []                        | /signs             | length
            signs         | [{"code":"RV-Z1","principle":"RV","kind":"other","title":"t","provisional":false,"source":"https://a.b/"}]   | /signs/0/code      | format
            signs         | [{"code":"PC-P1","principle":"PC","kind":"progress","title":"t","provisional":false,"source":"https://a.b/"}]| /signs/0/principle | unknown
            signs         | [{"code":"RV-P1","principle":"RV","kind":"warning","title":"t","provisional":false,"source":"https://a.b/"}] | /signs/0/code      | format
            successors    | [{"sign":"RV-P9"}]        | /successors/0/successor | required
            successors    | [{"sign":"RV-P99","successor":"RV-P1"}] | /successors/0/sign | unknown
            signs         | [{"code":"RV-P1","principle":"RV","kind":"sign","title":"t","provisional":false,"source":"https://a.b/"}]    | /signs/0/kind      | wrong_value
            """)
    void an_edition_that_breaks_a_rule_is_refused(String field, String json, String pointer, String rule) {
        refuse("editions", edition("2027-12-01"), field, json, pointer, rule);
    }

    private static Response adopt(String what, Map<String, Object> document) {
        return Api.post(Api.steward(), "/v1/" + what, document);
    }

    private static void refuse(
            String what, Map<String, Object> right, String field, String json, String pointer, String rule) {
        String body = Refused.body(right, field, json);
        Refused.at(pointer, rule, () -> Refused.as(Api.steward()).body(body).post("/v1/" + what));
    }

    private static String code() {
        return UUID.randomUUID().toString().replaceAll("[0-9]", "x");
    }

    /// The one in force under a code of its own.
    private static Map<String, Object> calendar() {
        Map<String, Object> calendar = Api.get(null, "/v1/calendars").path("items[0]");
        calendar = new HashMap<>(calendar);
        calendar.put("code", code());
        calendar.put("days", new ArrayList<>((List<?>) calendar.get("days")));
        return calendar;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> days(Map<String, Object> calendar) {
        return (List<Object>) calendar.get("days");
    }

    private static Map<String, Object> day(String on, String code) {
        return Map.of("on", on, "code", code, "nations", List.of("england", "wales"));
    }

    private static Map<String, Object> procedure() {
        Map<String, Object> procedure = Api.get(null, "/v1/procedures/1").path("$");
        procedure = new HashMap<>(procedure);
        procedure.putAll(Map.of("code", code(), "effectiveFrom", RunningService.FIRST_DAY));
        return procedure;
    }

    private static Map<String, Object> caveat() {
        return new HashMap<>(
                Map.of("code", "strike_of_examiners", "title", "Examiners are on strike", "from", "2026-12-01"));
    }

    private static Map<String, Object> edition(String from) {
        String source = "https://www.example.org/covenant";
        return new HashMap<>(Map.of(
                "code",
                code(),
                "title",
                "An edition for examples",
                "effectiveFrom",
                from,
                "source",
                source,
                "principles",
                List.of(Map.of("code", "RV", "title", "Recognition and value", "source", source)),
                "signs",
                List.of(sign("RV-P1", "progress"), sign("RV-W1", "warning"), sign("RV-X", "other")),
                "successors",
                successors()));
    }

    /// For each sign of the newest edition that the next one leaves out.
    private static List<Map<String, String>> successors() {
        List<Map<String, String>> signs =
                Api.get(null, "/v1/editions").path("items[0].principles.collect { it.signs }.flatten()");
        Map<String, String> next = Map.of("progress", "RV-P1", "warning", "RV-W1", "other", "RV-X");
        return signs.stream()
                .filter(each -> !next.containsValue(each.get("code")))
                .map(each -> Map.of("sign", each.get("code"), "successor", next.get(each.get("kind"))))
                .toList();
    }

    private static Map<String, Object> sign(String code, String kind) {
        return Map.of(
                "code",
                code,
                "principle",
                "RV",
                "kind",
                kind,
                "title",
                "An example",
                "provisional",
                true,
                "source",
                "https://www.example.org/covenant");
    }
}
