package org.covenanttracker.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of the commands on content. Each names the index of the entry whose content it is and
/// the field, as `content` of the thing's own view lists them.
public final class ContentRequests {

    private ContentRequests() {}

    @Schema(name = "HoldContentRequest")
    public record HoldContent(
            @NotNull(message = "is required") @Schema(examples = "1042")
            Long entry,

            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "narrative")
            String field,

            @NotNull(message = "is required") RestrictionReason reason) {

        public ContentCommand command() {
            return new ContentCommand.Hold(entry, field, reason);
        }
    }

    /// Ends a hold, or where there is none a redaction.
    @Schema(name = "ReleaseContentRequest")
    public record ReleaseContent(
            @NotNull(message = "is required") @Schema(examples = "1042")
            Long entry,

            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "narrative")
            String field) {

        public ContentCommand command() {
            return new ContentCommand.Release(entry, field);
        }
    }

    /// @param spans in order and apart; they take the place of an earlier redaction
    @Schema(name = "RedactContentRequest")
    public record RedactContent(
            @NotNull(message = "is required") @Schema(examples = "1042")
            Long entry,

            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "narrative")
            String field,

            @NotNull(message = "is required") @Size(min = 1, max = 200, message = "takes 1 to 200 spans")
            List<@NotNull(message = "must be a span") @Valid Span> spans,

            @NotNull(message = "is required") RestrictionReason reason) {

        public ContentCommand command() {
            return new ContentCommand.Redact(entry, field, spans, reason);
        }
    }

    /// The first steward's proposes; a second one's, on the same ground, destroys.
    @Schema(name = "EraseContentRequest")
    public record EraseContent(
            @NotNull(message = "is required") @Schema(examples = "1042")
            Long entry,

            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "narrative")
            String field,

            @NotNull(message = "is required") ErasureGround ground) {

        public ContentCommand command() {
            return new ContentCommand.Erase(entry, field, ground);
        }
    }
}
