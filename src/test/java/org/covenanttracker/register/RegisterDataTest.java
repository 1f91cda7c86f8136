package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterDataTest {

    private static final JsonNode EDITION = RegisterFile.read("edition-2025-07-17.json");
    private static final JsonNode DEPARTMENTS = RegisterFile.read("departments.json");
    private static final JsonNode CALENDAR = RegisterFile.read("calendar-2025-2028.json");

    @Test
    void there_are_24_ministerial_departments_each_with_a_slug_of_its_own() {
        var slugs = RegisterFile.texts(DEPARTMENTS, "slug");
        assertEquals(24, slugs.size());
        assertEquals(24, new HashSet<>(slugs).size());
        assertTrue(RegisterFile.texts(DEPARTMENTS, "kind").stream().allMatch("ministerial_department"::equals));
    }

    @Test
    void a_content_id_is_a_uuid_in_its_usual_form() {
        RegisterFile.rows(DEPARTMENTS).stream()
                .map(department -> department.get("contentId"))
                .filter(id -> !id.isNull())
                .map(JsonNode::textValue)
                .forEach(id -> assertEquals(id, UUID.fromString(id).toString()));
    }

    @Test
    void recognition_and_value_has_its_nine_progress_and_two_warning_signs_of_the_official_list() {
        assertEquals(9, officialSigns("progress"));
        assertEquals(2, officialSigns("warning"));
    }

    @Test
    void only_recognition_and_value_has_signs_that_are_not_provisional() {
        assertTrue(RegisterFile.rows(EDITION.get("signs")).stream()
                .filter(sign -> !sign.get("provisional").booleanValue())
                .allMatch(sign -> sign.get("principle").textValue().equals("RV")));
    }

    @Test
    void every_sign_has_a_code_of_its_own_that_tells_its_principle_and_its_kind() {
        var principles = RegisterFile.texts(EDITION.get("principles"), "code");
        var seen = new HashSet<String>();
        for (var sign : RegisterFile.rows(EDITION.get("signs"))) {
            var code = sign.get("code").textValue();
            var principle = sign.get("principle").textValue();
            assertTrue(seen.add(code), code);
            assertTrue(principles.contains(principle), code);
            assertTrue(code.matches(principle + codeEnding(sign.get("kind").textValue())), code);
        }
    }

    @Test
    void every_principle_has_one_other_sign() {
        var others = RegisterFile.rows(EDITION.get("signs")).stream()
                .filter(sign -> sign.get("kind").textValue().equals("other"))
                .map(sign -> sign.get("principle").textValue())
                .toList();
        assertEquals(RegisterFile.texts(EDITION.get("principles"), "code"), others);
    }

    @Test
    void titles_of_signs_are_short() {
        for (var title : RegisterFile.texts(EDITION.get("signs"), "title")) {
            assertTrue(!title.isBlank() && title.length() <= 140, title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition-2025-07-17.json", "departments.json", "calendar-2025-2028.json"})
    void every_source_is_an_https_link(String name) {
        var sources = RegisterFile.read(name).findValuesAsText("source");
        assertFalse(sources.isEmpty());
        for (var source : sources) {
            assertEquals("https", URI.create(source).getScheme(), source);
        }
    }

    @Test
    void holidays_are_in_order_without_duplicates_and_within_the_span_of_the_calendar() {
        var days = holidays();
        assertEquals(List.copyOf(new TreeSet<>(days)), days);
        assertFalse(days.getFirst().isBefore(date(CALENDAR.get("from"))));
        assertFalse(days.getLast().isAfter(date(CALENDAR.get("to"))));
    }

    @Test
    void no_holiday_falls_on_a_weekend() {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertEquals(
                List.of(),
                holidays().stream()
                        .filter(day -> weekend.contains(day.getDayOfWeek()))
                        .toList());
    }

    private static long officialSigns(String kind) {
        return RegisterFile.rows(EDITION.get("signs")).stream()
                .filter(sign -> sign.get("principle").textValue().equals("RV"))
                .filter(sign -> sign.get("kind").textValue().equals(kind))
                .filter(sign -> !sign.get("provisional").booleanValue())
                .count();
    }

    private static String codeEnding(String kind) {
        return switch (kind) {
            case "progress" -> "-P[1-9][0-9]?";
            case "warning" -> "-W[1-9][0-9]?";
            case "other" -> "-X";
            default -> throw new AssertionError("no such kind of sign: " + kind);
        };
    }

    private static List<LocalDate> holidays() {
        return RegisterFile.rows(CALENDAR.get("days")).stream()
                .map(day -> date(day.get("on")))
                .toList();
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.textValue());
    }
}
