package org.covenanttracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.RefusalReason;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Commitment.Paragraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words on their way beside the log: salted, committed to, encrypted, and back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedContentTest {

    private static final Recorded<BreachRefused> REFUSED = new Recorded<>(
            UUID.randomUUID(), 2, LocalDate.parse("2026-09-01"), Actor.CLOCK, new BreachRefused(RefusalReason.TOO_OLD));

    @ParameterizedTest
    @ValueSource(strings = {"", "One line.", "Two.\n\nParagraphs.", "\n\n\n", "Zażółć 🦔\n\n\nend\n\n"})
    void what_is_sealed_opens_to_the_same_words_and_the_same_commitment(String text) {
        SealedContent.Field field = seal(text);
        List<Paragraph> opened = SealedContent.unpack(Cipher.decrypt(field.key(), field.ciphertext()));
        assertEquals(text, SealedContent.text(opened));
        assertArrayEquals(field.commitment(), Commitment.of(REFUSED.stream(), "BreachRefused", "explanation", opened));
    }

    @Test
    void the_same_words_are_committed_to_differently_each_time() {
        assertFalse(Arrays.equals(seal("Same.").commitment(), seal("Same.").commitment()));
    }

    @Test
    void what_was_left_out_is_committed_to_like_what_was_written() {
        assertEquals(32, seal(null).commitment().length);
    }

    @Test
    void no_paragraph_shares_a_salt() {
        SealedContent.Field field = seal("One.\n\nOne.\n\n");
        List<Paragraph> opened = SealedContent.unpack(Cipher.decrypt(field.key(), field.ciphertext()));
        assertFalse(Arrays.equals(opened.get(0).salt(), opened.get(1).salt()));
    }

    @Test
    void ciphertext_that_was_touched_does_not_open() {
        SealedContent.Field field = seal("Secret.");
        byte[] touched = field.ciphertext().clone();
        touched[touched.length / 2] ^= 1;
        assertThrows(IllegalStateException.class, () -> Cipher.decrypt(field.key(), touched));
        assertThrows(IllegalStateException.class, () -> Cipher.decrypt(Cipher.newKey(), field.ciphertext()));
    }

    @Test
    void a_salt_of_another_length_is_refused() {
        assertThrows(IllegalStateException.class, () -> new Paragraph(new byte[31], "x".getBytes(UTF_8)));
        assertThrows(IllegalStateException.class, () -> new Paragraph(new byte[33], "x".getBytes(UTF_8)));
    }

    @Test
    void a_draft_has_just_the_content_that_its_event_names() {
        assertThrows(IllegalStateException.class, () -> new Draft<>(REFUSED, Map.of()));
        assertThrows(IllegalStateException.class, () -> new Draft<>(REFUSED, Map.of("text", "x")));
    }

    private static SealedContent.Field seal(String text) {
        Map<String, String> words = new HashMap<>();
        words.put("explanation", text);
        return SealedContent.of(new Draft<>(REFUSED, words)).fields().get("explanation");
    }
}
