package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ContentHeld;
import org.covenanttracker.ledger.ContentEvent.ContentRedacted;
import org.covenanttracker.ledger.ContentEvent.ContentReleased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;
import org.covenanttracker.ledger.ErasureGround;
import org.covenanttracker.ledger.Restriction;
import org.covenanttracker.ledger.RestrictionReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words are hidden where the log says so, and nowhere else.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServedContentTest {

    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 20);
    private static final ContentHeld HELD = new ContentHeld(4, "title", RestrictionReason.PERSONAL_DATA, UNTIL);
    private static final ContentRedacted REDACTED =
            new ContentRedacted(4, "title", List.of(), RestrictionReason.CONFIDENTIALITY);
    private static final ContentErased ERASED = new ContentErased(4, "title", ErasureGround.COURT_ORDER);

    private static final String OPEN = "\"status\":\"open\"";
    private static final String IS_HELD = "\"status\":\"held\",\"reason\":\"personal_data\",\"until\":\"2027-01-20\"";
    private static final String IS_REDACTED = "\"status\":\"redacted\",\"reason\":\"confidentiality\"";
    private static final String IS_ERASED =
            "\"status\":\"erased\",\"erased\":true,\"erasedBy\":9,\"ground\":\"court_order\"";

    @Test
    void what_nobody_touched_is_open() {
        assertDoesNotThrow(() -> served(OPEN).checkRestrictions());
        for (String hidden : List.of(IS_HELD, IS_REDACTED, IS_ERASED)) {
            assertThrows(Difference.class, () -> served(hidden).checkRestrictions());
        }
    }

    @Test
    void what_is_held_says_so_with_its_reason_and_its_last_day() {
        assertDoesNotThrow(() -> held(IS_HELD).checkRestrictions());
        for (String other : List.of(
                OPEN,
                IS_REDACTED,
                IS_ERASED,
                IS_HELD.replace("personal_data", "confidentiality"),
                IS_HELD.replace("01-20", "01-21"))) {
            assertThrows(Difference.class, () -> held(other).checkRestrictions(), other);
        }
    }

    @Test
    void what_was_released_is_open_again() {
        ServedContent content = held(OPEN);
        content.follow(8, new ContentReleased(4, "title", Restriction.HOLD));
        assertDoesNotThrow(content::checkRestrictions);
    }

    @Test
    void what_is_redacted_says_for_what_reason() {
        ServedContent content = served(IS_REDACTED);
        content.follow(7, REDACTED);
        assertDoesNotThrow(content::checkRestrictions);
        ServedContent other = served(IS_REDACTED.replace("confidentiality", "personal_data"));
        other.follow(7, REDACTED);
        assertThrows(Difference.class, other::checkRestrictions);
    }

    @Test
    void what_is_erased_names_the_entry_that_erased_it() {
        assertDoesNotThrow(() -> erased(IS_ERASED).checkRestrictions());
        for (String other : List.of(
                OPEN,
                IS_ERASED.replace("9", "8"),
                IS_ERASED.replace("true", "false"),
                IS_ERASED.replace("court_order", "no_such_ground"))) {
            assertThrows(Difference.class, () -> erased(other).checkRestrictions(), other);
        }
    }

    @Test
    void a_proposal_hides_nothing() {
        ServedContent content = served(OPEN);
        content.follow(7, new ErasureProposed(4, "title", ErasureGround.COURT_ORDER));
        assertDoesNotThrow(content::checkRestrictions);
    }

    @Test
    void what_was_done_to_another_field_says_nothing_of_this_one() {
        ServedContent content = served(OPEN);
        content.follow(7, new ContentHeld(4, "narrative", RestrictionReason.PERSONAL_DATA, UNTIL));
        content.follow(8, new ContentHeld(5, "title", RestrictionReason.PERSONAL_DATA, UNTIL));
        assertDoesNotThrow(content::checkRestrictions);
    }

    @Test
    void lines_are_found_by_the_index_of_their_entry() {
        ServedContent content = parse("{\"index\":2,\"fields\":{}}\n{\"index\":7,\"fields\":{}}\n");
        assertEquals(Set.of(2L, 7L), content.items().keySet());
        assertTrue(parse("").items().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"index\":2,\"fields\":{}}",
                "{\"index\":2, \"fields\":{}}\n",
                "{\"index\":2,\"fields\":{}}\n\n",
                "\n",
                "{\"index\":2,\"fields\":{}}\n{\"index\":2,\"fields\":{}}\n",
                "{\"index\":7,\"fields\":{}}\n{\"index\":2,\"fields\":{}}\n",
                "{\"index\":\"2\",\"fields\":{}}\n",
                "{\"index\":2.0,\"fields\":{}}\n",
                "{\"index\":2,\"fields\":{},\"more\":1}\n",
                "{\"index\":2}\n",
                "{\"fields\":{}}\n",
                "[]\n",
                "{\"index\":2,\"fields\":{}}\r\n"
            })
    void lines_that_are_not_in_their_one_form_are_refused(String lines) {
        assertThrows(Difference.class, () -> parse(lines));
    }

    private static ServedContent held(String field) {
        ServedContent content = served(field);
        content.follow(7, HELD);
        return content;
    }

    private static ServedContent erased(String field) {
        ServedContent content = served(field);
        content.follow(9, ERASED);
        return content;
    }

    private static ServedContent served(String field) {
        return parse("{\"index\":4,\"fields\":{\"title\":{" + field + "}}}\n");
    }

    private static ServedContent parse(String lines) {
        return ServedContent.parse(lines.getBytes(StandardCharsets.UTF_8));
    }
}
