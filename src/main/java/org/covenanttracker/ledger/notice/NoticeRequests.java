package org.covenanttracker.ledger.notice;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies about notices.
final class NoticeRequests {

    private NoticeRequests() {}

    /// Either breach or commitment.
    ///
    /// @param field whose words it is about, as `content` of the thing's view names it; all when left out
    /// @param entry the index beside that name, where several entries have such a field
    /// @param text what is wrong, and what should be done; only stewards read it
    /// @param contact where you can be reached; only stewards read it
    @Schema(name = "SendNoticeRequest")
    record SendNotice(
            UUID breach,
            UUID commitment,

            @PlainText(max = 100) @Schema(examples = "narrative")
            String field,

            @Schema(examples = "1042") Long entry,
            @NotNull(message = "is required") NoticeKind kind,

            @NotNull(message = "is required") @PlainText(max = 10_000, lines = true)
            String text,

            @NotNull(message = "is required") @PlainText(max = 500, lines = true)
            String contact) {

        void require() {
            if ((breach == null) == (commitment == null)) {
                throw Refusal.invalid("", "one_of", "Must name either a breach or a commitment, by its id.");
            }
            if (entry != null && field == null) {
                throw Refusal.invalid("/field", "required", "Is required beside entry.");
            }
        }

        NoticeSubject about() {
            return breach == null ? NoticeSubject.COMMITMENT : NoticeSubject.BREACH;
        }

        UUID stream() {
            return breach == null ? commitment : breach;
        }

        SentNotice sent() {
            return new SentNotice(field, entry, text, contact);
        }
    }

    /// @param outcome what was done about the words already; holding, redacting and erasing come first
    /// @param explanation for the parties to what it is about; tell the sender yourself
    @Schema(name = "AnswerNoticeRequest")
    record AnswerNotice(
            @NotNull(message = "is required") NoticeOutcome outcome,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String explanation) {}
}
