package org.covenanttracker.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One field of an entry's content, so that its words can be checked against the leaf. What does not
/// go with its status is left out.
///
/// @param commitment as it stands in the leaf
/// @param text the whole text; with marks where it is redacted
/// @param salts of an open text, one a paragraph: the text is cut after each LF LF
/// @param paragraphs of a redacted text
/// @param reason of a hold or a redaction
/// @param until the last day of a hold
/// @param erased true, or left out
/// @param erasedBy the index of the entry that erased it
@Schema(name = "FieldContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldContent(
        ContentStatus status,

        @Schema(examples = "sWNq2dc4gyMFYhgAZlrI1fhVqvuX5BBIbHJoXyzxVV4=")
        String commitment,

        String text,
        List<String> salts,
        List<ParagraphContent> paragraphs,
        RestrictionReason reason,
        LocalDate until,
        Boolean erased,
        Long erasedBy,
        ErasureGround ground) {

    static FieldContent open(String commitment, String text, List<String> salts) {
        return new FieldContent(ContentStatus.OPEN, commitment, text, salts, null, null, null, null, null, null);
    }

    static FieldContent held(String commitment, FieldState.Hold hold) {
        return new FieldContent(
                ContentStatus.HELD, commitment, null, null, null, hold.reason(), hold.until(), null, null, null);
    }

    static FieldContent redacted(
            String commitment, String text, List<ParagraphContent> paragraphs, RestrictionReason reason) {
        return new FieldContent(
                ContentStatus.REDACTED, commitment, text, null, paragraphs, reason, null, null, null, null);
    }

    static FieldContent erased(String commitment, Long by, ErasureGround ground) {
        return new FieldContent(ContentStatus.ERASED, commitment, null, null, null, null, null, true, by, ground);
    }

    /// @param salt of a paragraph that is whole
    /// @param commitment of one that is not: what its words were committed to under a salt that is kept
    @Schema(name = "ParagraphContent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParagraphContent(String text, String salt, String commitment) {}
}
