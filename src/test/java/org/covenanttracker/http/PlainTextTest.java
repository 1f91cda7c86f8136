package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Characters are named by their code points, since most of these cannot be seen.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Line(@PlainText(max = 5) String text) {}

    private record Page(@PlainText(max = 5, lines = true) String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "abcde", "a b", "\u00e9\u00df\u4e2d\u0645", " a ", "a\u00a0b", "<b>", "{a}", "${a}", "%00"})
    void words_are_taken(String text) {
        assertEquals(Set.of(), complaints(new Line(text)));
        assertEquals(Set.of(), complaints(new Page(text)));
    }

    @Test
    void what_is_left_out_is_no_matter_of_this_rule() {
        assertEquals(Set.of(), complaints(new Line(null)));
    }

    /// Unicode section 2.4: one character above U+FFFF is two UTF-16 units.
    @Test
    void length_is_counted_in_code_points() {
        assertEquals(Set.of(), complaints(new Line("\ud83d\ude00".repeat(5))));
        assertEquals(Set.of("Takes at most 5 characters, not 6."), complaints(new Line("\ud83d\ude00".repeat(6))));
        assertEquals(Set.of("Takes at most 5 characters, not 6."), complaints(new Line("abcdef")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\u00a0",
                "\u2007",
                "\u202f",
                "\u3000",
                "\u200b",
                "\u200d",
                "\ufeff",
                "\u00ad",
                "\u2060 \u200c",
                "\u2028"
            })
    void what_shows_nothing_is_blank(String text) {
        assertTrue(complaints(new Page(text)).iterator().next().startsWith("Must not be blank"));
    }

    @Test
    void lines_and_tabs_stand_only_where_lines_may() {
        assertEquals(Set.of(), complaints(new Page("a\n\tb")));
        assertEquals(Set.of("Holds a character that is not text."), complaints(new Line("a\nb")));
        assertEquals(Set.of("Holds a character that is not text."), complaints(new Line("a\tb")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\r\nb", "a\r"})
    void a_carriage_return_is_refused_by_name(String text) {
        assertEquals(Set.of("Line ends must be LF alone, without CR."), complaints(new Page(text)));
    }

    /// C0, DEL and C1 controls, half surrogates, noncharacters, unassigned, line and paragraph
    /// separators.
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x1, 0x7, 0x8, 0xB, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029, 0xD800, 0xDBFF,
                0xDC00, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF
            })
    void a_character_that_is_no_text_is_refused(int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";
        assertEquals(Set.of("Holds a character that is not text."), complaints(new Page(text)));
    }

    /// The nine explicit formatting characters of UAX 9 section 2, by which "Trojan Source" hides
    /// text.
    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void a_character_that_reorders_text_is_refused(int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";
        assertEquals(Set.of("Holds a character that is not text."), complaints(new Page(text)));
    }

    /// Joiners that Persian and emoji need, marks, private use, and the neighbours of the refused.
    @ParameterizedTest
    @ValueSource(ints = {0x200C, 0x200D, 0x200E, 0x200F, 0x2160, 0x301, 0xE000, 0x2027, 0x20AC, 0x1F600})
    void other_characters_are_taken(int codePoint) {
        assertEquals(Set.of(), complaints(new Page("a" + Character.toString(codePoint) + "b")));
    }

    private static Set<String> complaints(Object holder) {
        return VALIDATOR.validate(holder).stream()
                .map(ConstraintViolation::getMessage)
                .collect(Collectors.toSet());
    }
}
