package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words against a leaf. The commitments were computed with Python's `hmac` and `hashlib`:
///
///     mac = lambda salt, text: hmac.digest(salt, b"covenant-content/v1\ns\nT\ntitle\n" + text, "sha256")
///     leaf = lambda mac: hashlib.sha256(b"\0" + mac).digest()
///     one = leaf(mac(bytes([1]) * 32, b"One.\n\n")); two = leaf(mac(bytes([2]) * 32, b"Two."))
///     base64.b64encode(hashlib.sha256(b"\1" + one + two).digest())
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsCheckTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROOT = "zlP/1GhXHYXFDT6fDy3nGsPK+S/P2s4fTa4ZGmHAKlU=";
    private static final String SECOND = "WuqVvoVmVsEibAnRgzvZc8NdvdA+3F5g7Lo9qNOkSe0=";
    private static final String SALT_1 = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String SALT_2 = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";
    private static final String OPEN = "{'status':'open','commitment':'" + ROOT + "','text':'One.\\n\\nTwo.','salts':['"
            + SALT_1 + "','" + SALT_2 + "']}";
    private static final String REDACTED = "{'status':'redacted','commitment':'" + ROOT + "','text':'One.\\n\\n[..]',"
            + "'reason':'personal_data','paragraphs':[{'text':'One.\\n\\n','salt':'" + SALT_1
            + "'},{'text':'[..]','commitment':'" + SECOND + "'}]}";

    @Test
    void words_with_their_salts_and_what_is_left_of_them_fit_the_leaf() {
        assertDoesNotThrow(() -> check(OPEN));
        assertDoesNotThrow(() -> check(REDACTED));
    }

    @Test
    void words_that_are_hidden_only_have_to_name_their_commitment() {
        assertDoesNotThrow(() -> check(held(ROOT)));
        assertThrows(Difference.class, () -> check(held(SECOND)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.|Ome.",
                "Two.|Two. ",
                "open|held",
                "'salts'|'malts'",
                "'text'|'next'",
                SALT_1 + "|" + SALT_2,
                SALT_1 + "','|",
                "AgICAgI=|AgICAgJ=",
                "AgICAgI=|AgI=",
                "\\n\\nTwo|\\nTwo",
                "'status':|'more':1,'status':"
            })
    void open_words_that_were_changed_are_found(String change) {
        assertFound(OPEN, change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.\\n\\n'|Ome.\\n\\n'",
                "'[..]'|'[.]'",
                "redacted|open",
                "'reason'|'season'",
                "'salt'|'malt'",
                "'paragraphs':[|'paragraphs':[{'text':'','salt':'" + SALT_1 + "'},",
                SECOND + "|" + ROOT
            })
    void redacted_words_that_were_changed_are_found(String change) {
        assertFound(REDACTED, change);
    }

    @Test
    void the_place_is_named() {
        Difference found = assertThrows(Difference.class, () -> check(OPEN.replace("Two", "Too")));
        assertTrue(found.getMessage().startsWith("content of entry 9, field title: "), found.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "a, 1", "a~~, 1", "a~~b, 2", "a~b, 1", "~~, 1", "a~~~b, 2", "a~~~~b, 3", "a~~b~~, 2"})
    void a_text_is_cut_after_each_pair_of_line_feeds(String text, int paragraphs) {
        List<String> cut = WordsCheck.paragraphs(text.replace('~', '\n'));
        assertEquals(paragraphs, cut.size());
        assertEquals(text.replace('~', '\n'), String.join("", cut));
    }

    private static void assertFound(String field, String change) {
        String[] parts = change.split("\\|", -1);
        String changed = field.replaceFirst(Pattern.quote(parts[0]), parts[1].replace("\\", "\\\\"));
        assertTrue(!changed.equals(field), change);
        assertThrows(Difference.class, () -> check(changed), change);
    }

    private static String held(String commitment) {
        return "{'status':'held','commitment':'" + commitment + "','reason':'confidentiality','until':'2027-01-20'}";
    }

    private static void check(String field) throws IOException {
        JsonNode leaf = json("{'stream':'s','type':'T','content':{'title':'" + ROOT + "'}}");
        ObjectNode words = MAPPER.createObjectNode();
        words.putObject("fields").set("title", json(field));
        WordsCheck.check(9, leaf, words);
    }

    private static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text.replace('\'', '"'));
    }
}
