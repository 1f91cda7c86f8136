package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8259 as the record needs it: nothing dropped, nothing turned into something else.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {

    private static final ObjectMapper JSON = Json.mapper();

    private enum Shade {
        DARK_BLUE
    }

    private record Row(
            String text,
            int count,
            Long size,
            boolean flag,
            BigDecimal amount,
            LocalDate on,
            UUID id,
            Shade shade,
            List<String> words) {}

    @Test
    void every_kind_of_value_is_read_back_as_it_was_written() throws JsonProcessingException {
        Row row = new Row(
                "a",
                1,
                2L,
                true,
                new BigDecimal("1.10"),
                LocalDate.of(2026, 12, 18),
                new UUID(0, 7),
                Shade.DARK_BLUE,
                List.of("b", "c"));
        String written = JSON.writeValueAsString(row);
        assertEquals(row, JSON.readValue(written, Row.class));
        assertEquals("2026-12-18", JSON.readTree(written).get("on").textValue());
        assertEquals("dark_blue", JSON.readTree(written).get("shade").textValue());
    }

    @Test
    void a_field_without_a_value_is_written_as_null() throws JsonProcessingException {
        JsonNode written =
                JSON.readTree(JSON.writeValueAsString(new Row(null, 0, null, false, null, null, null, null, null)));
        assertEquals(9, written.size());
        assertTrue(written.get("on").isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':'a','text':'b'}",
                "{'text':null,'text':null}",
                "{'text':'a'} {}",
                "{'text':'a'} 1",
                "{'colour':'red'}",
                "{'Text':'a'}",
                "{'count':null}",
                "{'flag':null}",
                "{'text':1}",
                "{'text':1.5}",
                "{'text':true}",
                "{'text':['a']}",
                "{'text':{}}",
                "{'count':'1'}",
                "{'count':1.0}",
                "{'count':1.5}",
                "{'count':true}",
                "{'count':''}",
                "{'count':2147483648}",
                "{'size':'5'}",
                "{'size':1e2}",
                "{'size':9223372036854775808}",
                "{'flag':1}",
                "{'flag':'true'}",
                "{'flag':''}",
                "{'amount':'1.5'}",
                "{'amount':''}",
                "{'amount':true}",
                "{'amount':NaN}",
                "{'shade':0}",
                "{'shade':'DARK_BLUE'}",
                "{'shade':''}",
                "{'words':'b'}",
                "{'words':[1]}",
                "{'words':{}}",
                "[]",
                "[{'text':'a'}]"
            })
    void what_another_reader_would_bend_is_refused(String json) {
        assertThrows(JsonProcessingException.class, () -> JSON.readValue(json.replace('\'', '"'), Row.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260",
                "[2026,12,18]",
                "'2026-12-18T00:00:00'",
                "'2026-12-18T00:00:00Z'",
                "''",
                "' 2026-12-18'",
                "'+12026-12-18'",
                "'2026-02-30'",
                "true",
                "{}",
                "1.5"
            })
    void a_date_is_a_text_of_one_form(String json) {
        String body = "{'on':" + json + "}";
        assertThrows(JsonProcessingException.class, () -> JSON.readValue(body.replace('\'', '"'), Row.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'AAAAAAAAAAAAAAAAAAAAAA=='", "'1-1-1-1-1'", "7", "[]"})
    void an_id_is_a_text_of_one_form(String json) {
        String body = ("{'id':" + json + "}").replace('\'', '"');
        assertThrows(JsonProcessingException.class, () -> JSON.readValue(body, Row.class));
    }

    /// 0.1 + 0.2 has no end in binary, and a double holds 17 digits at most.
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.30", "1.0", "12345678901234567890.123456789", "0.5650", "-1.50", "100"})
    void a_decimal_is_kept_digit_for_digit(String number) throws JsonProcessingException {
        Map<String, Object> read = JSON.readerForMapOf(Object.class).readValue("{\"n\":" + number + "}");
        assertEquals("{\"n\":" + number + "}", JSON.writeValueAsString(new LinkedHashMap<>(read)));
        assertEquals(number, JSON.readTree(number).asText());
    }

    @Test
    void a_large_decimal_is_written_without_an_exponent() throws JsonProcessingException {
        assertEquals("1000", JSON.writeValueAsString(new BigDecimal("1E+3")));
        assertEquals("0.0000001", JSON.writeValueAsString(new BigDecimal("1E-7")));
    }

    @Test
    void a_tree_takes_no_field_twice_however_deep() {
        assertThrows(JsonProcessingException.class, () -> JSON.readTree("{\"a\":{\"b\":1,\"b\":1}}"));
        assertThrows(JsonProcessingException.class, () -> JSON.readTree("[[{\"b\":1,\"b\":1}]]"));
    }

    @Test
    void nesting_has_an_end() {
        String deep = "[".repeat(1_001) + "]".repeat(1_001);
        assertThrows(JsonProcessingException.class, () -> JSON.readTree(deep));
    }
}
