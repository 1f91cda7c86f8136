package org.covenanttracker.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.covenanttracker.ledger.Commitment.Paragraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts without some spans of them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactorTest {

    @ParameterizedTest
    @CsvSource({
        "Mr Grey wrote., 3-7, Mr █ wrote.",
        "Mr Grey wrote., 0-15, █",
        "Mr Grey wrote., 0-2 3-7, █ █ wrote.",
        "Mr Grey wrote., 0-3 3-7, ██ wrote.",
        "🦔🦔 and Zażółć, 1-2, 🦔█ and Zażółć",
        "🦔🦔 and Zażółć, 7-13, 🦔🦔 and █"
    })
    void spans_count_code_points_and_each_leaves_one_mark(String text, String spans, String shown) {
        assertEquals(shown, Redactor.text(mask(text, spans)));
    }

    @Test
    void a_paragraph_that_no_span_touches_stays_whole() {
        List<Redactor.Masked> masked = mask("One.\n\nTwo.\n\nThree.", "6-9");
        assertEquals(List.of("One.\n\n", "█.\n\n", "Three."), texts(masked));
        assertEquals(
                List.of(false, true, false),
                masked.stream().map(Redactor.Masked::touched).toList());
    }

    @Test
    void a_span_over_the_end_of_a_paragraph_marks_both() {
        assertEquals(List.of("One█", "█o."), texts(mask("One.\n\nTwo.", "3-8")));
    }

    @Test
    void length_counts_code_points() {
        assertEquals(4, Redactor.length(paragraphs("🦔\n\n🦔")));
    }

    private static List<String> texts(List<Redactor.Masked> masked) {
        return masked.stream().map(Redactor.Masked::text).toList();
    }

    /// @param spans such as `3-7 9-10`
    private static List<Redactor.Masked> mask(String text, String spans) {
        List<Span> parsed = Arrays.stream(spans.split(" "))
                .map(each -> each.split("-"))
                .map(ends -> new Span(Integer.valueOf(ends[0]), Integer.valueOf(ends[1])))
                .toList();
        return Redactor.mask(paragraphs(text), parsed);
    }

    private static List<Paragraph> paragraphs(String text) {
        return Commitment.paragraphs(text).stream()
                .map(bytes -> new Paragraph(Cipher.random(Commitment.SALT_BYTES), bytes))
                .toList();
    }
}
