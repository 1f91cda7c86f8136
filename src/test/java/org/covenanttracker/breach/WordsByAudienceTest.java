package org.covenanttracker.breach;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who reads title, narrative and what is sought, in each situation, as the README says under "When
/// words become public". Situations that take days are in [WordsOverDaysTest].
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsByAudienceTest {

    private static final String DEPARTMENT = "hm-treasury";

    private static final List<String> AUDIENCES = List.of(
            "filer", "department", "steward", "reviewer", "another organisation", "another department", "public");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filed                         | filer steward reviewer
            refused                       | filer steward reviewer
            withdrawn while filed         | filer steward reviewer
            accepted                      | filer steward reviewer department
            acknowledged                  | filer steward reviewer department
            withdrawn while open          | filer steward reviewer department
            """)
    void words_are_closed_to_all_but_those_concerned(String situation, String readers) {
        ACase breach = in(situation);
        for (String audience : AUDIENCES) sees(breach, audience, readers.contains(audience));
    }

    @ParameterizedTest
    @CsvSource({"answered", "contested", "resolved", "decided", "withdrawn once answered", "brought back"})
    void words_that_were_answered_are_open_to_everybody(String situation) {
        ACase breach = in(situation);
        for (String audience : AUDIENCES) sees(breach, audience, true);
    }

    @ParameterizedTest
    @CsvSource({"filed", "refused", "accepted", "withdrawn while open"})
    void codes_and_dates_are_public_from_the_first_day(String situation) {
        in(situation)
                .seenByThePublic()
                .body("nature", equalTo("alleged_breach"))
                .body("sign", equalTo("PC-W2"))
                .body("principle", equalTo("PC"))
                .body("provisionalSign", equalTo(true))
                .body("department.name", equalTo("HM Treasury"))
                .body("filer.name", notNullValue())
                .body("occurredOn", equalTo("2026-11-03"))
                .body("quarter", equalTo("2026-Q4"))
                .body("filedOn", notNullValue())
                .body("clocks[0].clock", equalTo("screening"));
    }

    @Test
    void why_a_filing_was_refused_is_told_in_words_to_its_filer_and_in_a_code_to_all() {
        ACase refused = in("refused");
        for (String audience : AUDIENCES) {
            boolean reads = List.of("filer", "steward", "reviewer").contains(audience);
            refused.seenBy(key(refused, audience))
                    .body("refusal.reason", equalTo("too_old"))
                    .body("refusal.explanation", reads ? equalTo("Before the Covenant.") : nullValue());
        }
    }

    @Test
    void a_list_closes_the_same_words() {
        ACase open = in("accepted");
        String row = "items.find { it.id == '" + open.id() + "' }.title";
        String list = "/v1/breaches?limit=200&department=" + DEPARTMENT;
        Api.get(null, list).then().body(row, nullValue());
        Api.get(open.official(), list).then().body(row, notNullValue());
    }

    /// A department may read why it was given more time; the public waits for the answer.
    @Test
    void the_words_of_an_extension_open_with_the_answer() {
        ACase open = in("accepted");
        String until = open.seenByThePublic().extract().path("clocks.find { it.clock == 'answer' }.dueOn");
        // One of the next five days is a working day whatever the due date is.
        for (int i = 1; i <= 5; i++) {
            String day = LocalDate.parse(until).plusDays(i).toString();
            Map<String, Object> longer = Map.of("until", day, "reason", "legal_proceedings", "text", "A court sits.");
            if (open.act(open.official(), "extension", longer).statusCode() == 200) break;
        }
        open.seenByThePublic()
                .body("extension.reason", equalTo("legal_proceedings"))
                .body("extension.text", nullValue());
        open.answered().seenByThePublic().body("extension.text", equalTo("A court sits."));
    }

    private static ACase in(String situation) {
        ACase filed = ACase.against(DEPARTMENT);
        return switch (situation) {
            case "filed" -> filed;
            case "refused" -> filed.refused();
            case "withdrawn while filed" -> filed.withdrawn();
            case "accepted" -> filed.accepted();
            case "acknowledged" -> filed.accepted().official("acknowledgement", null);
            case "withdrawn while open" -> filed.accepted().withdrawn();
            case "answered" -> filed.accepted().answered();
            case "contested" -> filed.accepted().answered().contested();
            case "resolved" -> filed.accepted().answered().resolved();
            case "decided" -> filed.accepted().answered().contested().decided("upheld");
            case "withdrawn once answered" -> filed.accepted().answered().withdrawn();
            case "brought back" -> filed.accepted().answered().withdrawn().filer("reinstatement", null);
            default -> throw new IllegalArgumentException(situation);
        };
    }

    private static void sees(ACase breach, String audience, boolean words) {
        Matcher<Object> seen = words ? notNullValue() : nullValue();
        breach.seenBy(key(breach, audience))
                .body("title", seen)
                .body("narrative", seen)
                .body("remedySought", seen)
                .body("answers.findAll { it.text == null }", hasSize(0));
    }

    private static String key(ACase breach, String audience) {
        return switch (audience) {
            case "filer" -> breach.filer().key();
            case "department" -> breach.official();
            case "steward" -> Api.steward();
            case "reviewer" -> Api.reviewer();
            case "another organisation" -> Api.organisation().key();
            case "another department" -> Api.departmentKey("cabinet-office");
            default -> null;
        };
    }
}
