package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the reader complains of, told to a client in its own terms.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {

    private static final ObjectMapper JSON = Json.mapper();

    private enum Shade {
        PALE,
        DARK_BLUE
    }

    private record Inner(LocalDate on, Integer count) {}

    private record Outer(
            String text,
            Integer number,
            BigDecimal share,
            Boolean flag,
            Boolean answer,
            UUID id,
            Shade shade,
            List<Inner> rows,
            Inner inner) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":5}                       | /text          | wrong_type  | Must be a text.
            {"number":"5"}                   | /number        | wrong_type  | Must be a number.
            {"number":[]}                    | /number        | wrong_type  | Must be a number.
            {"number":""}                    | /number        | wrong_value | Must be a number.
            {"number":" "}                   | /number        | wrong_value | Must be a number.
            {"share":""}                     | /share         | wrong_value | Must be a number.
            {"share":"\\t"}                  | /share         | wrong_value | Must be a number.
            {"flag":""}                      | /flag          | wrong_value | Must be true or false.
            {"flag":" "}                     | /flag          | wrong_value | Must be true or false.
            {"shade":""}                     | /shade         | wrong_value | Must be one of pale, dark_blue.
            {"shade":" "}                    | /shade         | wrong_value | Must be one of pale, dark_blue.
            {"rows":""}                      | /rows          | wrong_type  | Must be a list.
            {"rows":" "}                     | /rows          | wrong_type  | Must be a list.
            {"inner":""}                     | /inner         | wrong_value | Must be an object.
            {"inner":" "}                    | /inner         | wrong_value | Must be an object.
            {"id":" "}                       | /id            | wrong_value | Must be an id as this service gives it.
            {"flag":"yes"}                   | /flag          | wrong_type  | Must be true or false.
            {"answer":{}}                    | /answer        | wrong_type  | Must be true or false.
            {"id":"x"}                       | /id            | wrong_value | Must be an id as this service gives it.
            {"id":5}                         | /id            | wrong_type  | Must be an id as this service gives it.
            {"shade":"blue"}                 | /shade         | wrong_value | Must be one of pale, dark_blue.
            {"shade":"dark-blue"}            | /shade         | wrong_value | Did you mean dark_blue? Must be one of pale, dark_blue.
            {"inner":{"cuont":1}}            | /inner/cuont   | unknown_field | Did you mean count? Known here: count, on.
            {"shade":[]}                     | /shade         | wrong_type  | Must be one of pale, dark_blue.
            {"rows":{}}                      | /rows          | wrong_type  | Must be a list.
            {"rows":[{},5]}                  | /rows/1        | wrong_type  | Must be an object.
            {"rows":[{},{},{"count":"1"}]}   | /rows/2/count  | wrong_type  | Must be a number.
            {"inner":{"on":"tomorrow"}}      | /inner/on      | wrong_value | Must be a date as YYYY-MM-DD, from 1900 to 2200.
            {"inner":{"colour":1}}           | /inner/colour  | unknown_field | Known here: count, on.
            {"rows":[{"a/b":1}]}             | /rows/0/a~1b   | unknown_field | Known here: count, on.
            {"rows":[{"a~b":1}]}             | /rows/0/a~0b   | unknown_field | Known here: count, on.
            {"rows":[{"~1":1}]}              | /rows/0/~01    | unknown_field | Known here: count, on.
            """)
    void each_fault_says_where_which_rule_and_what_would_be_right(
            String json, String pointer, String rule, String detail) {
        Fault fault = faultOf(json);
        assertEquals(new Fault(pointer, null, null, rule, detail), fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"a"                | malformed_json
            {"text":"a"}}              | malformed_json
            {"text":"a"} null          | malformed_json
            {"text":"a","text":"b"}    | duplicate_field
            {"text":a}                 | malformed_json
            """)
    void a_broken_document_is_told_with_its_place(String json, String rule) {
        Fault fault = faultOf(json);
        assertEquals(rule, fault.rule());
        assertTrue(fault.detail().matches(".* at line 1, column [0-9]+\\."), fault.detail());
    }

    @Test
    void no_fault_tells_a_name_of_our_code() {
        for (String json : new String[] {"{\"text\":5}", "{\"id\":5}", "{\"rows\":5}", "{", "{\"shade\":7}"}) {
            String detail = faultOf(json).detail();
            assertFalse(detail.contains("org.") || detail.contains("java") || detail.contains("Outer"), detail);
        }
    }

    private static Fault faultOf(String json) {
        var thrown = assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Outer.class));
        return Faults.of(thrown).getFirst();
    }
}
