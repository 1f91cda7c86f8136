package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The headers' grammar and rules, with the examples of RFC 9110.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityTagsTest {

    private static final String XYZZY = "\"xyzzy\"";

    /// Section 8.8.3.2.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "W/\"1\", \"1\", false, true",
                "W/\"1\", \"2\", false, false",
                "\"1\", \"1\", true, true",
                "\"1\", \"2\", false, false"
            })
    void tags_are_compared_strongly_and_weakly(String named, String ours, boolean strongly, boolean weakly) {
        assertEquals(strongly, parsed(named).nameStrongly(ours));
        assertEquals(weakly, parsed(named).name(ours));
    }

    /// Sections 13.1.1 and 13.1.2, and the empty elements of section 5.6.1.2.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"xyzzy\"",
                "\"xyzzy\", \"r2d2xxxx\", \"c3piozzzz\"",
                "\"r2d2xxxx\",\"xyzzy\"",
                "W/\"r2d2xxxx\" ,\t\"xyzzy\" ",
                "\"a,b\", \"xyzzy\"",
                ", \"xyzzy\",,",
                "\"\", \"xyzzy\"",
                "*"
            })
    void a_list_names_each_of_its_tags(String list) {
        assertTrue(parsed(list).nameStrongly(XYZZY));
        assertTrue(parsed(list).name(XYZZY));
    }

    @Test
    void a_header_that_stands_on_several_lines_is_one_list() {
        EntityTags tags = EntityTags.parse("If-Match", List.of("\"1\"", "W/\"2\", \"3\""));
        assertEquals(List.of("\"1\"", "\"3\""), tags.strong());
        assertEquals(List.of("\"2\""), tags.weak());
        assertFalse(tags.any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "xyzzy",
                "'xyzzy'",
                "\"xyzzy",
                "xyzzy\"",
                "\"xyzzy\" \"1\"",
                "w/\"xyzzy\"",
                "W/xyzzy",
                "W/ \"xyzzy\"",
                "\"two words\"",
                "\"xyzzy\";q=1",
                "\"xyzzy\", *",
                "*, *",
                "**",
                "\"\u0100\""
            })
    void whatever_else_is_refused_by_the_name_of_the_header(String list) {
        Refusal refused = assertThrows(Refusal.class, () -> parsed(list));
        assertEquals(400, refused.status());
        assertEquals(
                List.of("If-Match"),
                refused.faults().stream().map(Fault::header).toList());
    }

    @Test
    void a_list_longer_than_any_head_is_read_to_its_end() {
        String list = "\"xyzzy\", ".repeat(50_000);
        assertEquals(50_000, parsed(list).strong().size());
        assertThrows(Refusal.class, () -> parsed(list + "\""));
    }

    /// In the order of section 13.2.2.
    @Test
    void of_a_read_the_first_condition_goes_before_the_second() {
        assertEquals(200, status(XYZZY, null, null));
        assertEquals(200, status(XYZZY, XYZZY, "\"1\""));
        assertEquals(304, status(XYZZY, XYZZY, "W/\"xyzzy\""));
        assertEquals(304, status(XYZZY, null, "*"));
        assertEquals(412, status(XYZZY, "\"1\"", XYZZY));
        assertEquals(412, status(XYZZY, "W/\"xyzzy\"", null));
    }

    @Test
    void what_is_streamed_has_no_tag_to_be_named() {
        assertEquals(200, status(null, null, "*"));
        assertEquals(200, status(null, "*", null));
        assertEquals(412, status(null, XYZZY, null));
    }

    private static int status(String tag, String match, String noneMatch) {
        return ConditionFilter.status(
                tag,
                Optional.ofNullable(match).map(EntityTagsTest::parsed),
                Optional.ofNullable(noneMatch).map(EntityTagsTest::parsed));
    }

    private static EntityTags parsed(String list) {
        return EntityTags.parse("If-Match", List.of(list));
    }
}
