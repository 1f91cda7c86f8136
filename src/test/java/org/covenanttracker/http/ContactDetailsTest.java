package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The phone numbers are of the range that Ofcom keeps for drama, the National Insurance numbers of prefixes
/// that HMRC gives to nobody but that fit its pattern.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to jo.bloggs+grants@example.org.uk today | an e-mail address             | 9
            a@b.example                                    | an e-mail address             | 0
            Ring 020 7946 0018 before noon                 | a phone number                | 5
            Ring +44 (0)20 7946 0018                       | a phone number                | 5
            Ring 07700 900123                              | a phone number                | 5
            Ring (0161) 496-0000                           | a phone number                | 5
            Ring 02079460018                               | a phone number                | 5
            Her number is QQ 12 34 56 C                    |                               |
            Her number is AB 12 34 56 C                    | a National Insurance number   | 14
            Her number is ab123456c                        | a National Insurance number   | 14
            """)
    void ways_to_reach_somebody_are_found_where_they_are(String text, String kind, Integer offset) {
        var found = ContactDetails.in(text);
        assertEquals(kind, found.map(ContactDetails.Found::kind).orElse(null));
        assertEquals(offset, found.map(ContactDetails.Found::offset).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The letter came on 3 November 2026 and the grant of £1,250,000 ended on 2026-12-08.",
                "Reference 2026/0457-12, paragraph 10.4.2, pages 100-120",
                "It cost 0.8889 of 9, or 0.5650 to 0.9801; in 2025-2028 it was 12 345 678.",
                "Charity 1234567, company 01234567, and section 4(2)(b)",
                "Write @ the department, or see example.org"
            })
    void dates_sums_and_references_are_not(String text) {
        assertTrue(
                ContactDetails.in(text).isEmpty(), () -> ContactDetails.in(text).toString());
    }

    @Test
    void a_place_is_counted_in_characters_and_not_in_bytes() {
        assertEquals(2, ContactDetails.in("😀 a@b.example").orElseThrow().offset());
    }

    /// Whoever sends such a text must not keep a thread busy.
    @Test
    void a_hostile_text_takes_no_longer_than_its_length() {
        assertTrue(ContactDetails.in("a".repeat(20_000)).isEmpty());
        assertTrue(ContactDetails.in("0 ".repeat(5)).isEmpty());
        ContactDetails.in("0 1".repeat(6_000));
        ContactDetails.in("a.".repeat(10_000) + "@");
    }
}
