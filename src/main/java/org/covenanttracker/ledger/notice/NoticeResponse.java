package org.covenanttracker.ledger.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A notice about published words. That there was one, of what kind and what came of it is public; what
/// was written, and by whom, only stewards read.
///
/// @param about what it is about: the breach or the commitment at `address`
/// @param dueOn by when a steward answers it
/// @param explanation of the answer, for the parties to what it is about; left out for others
/// @param sent for stewards: what was written; left out for others
/// @param next for its sender, once: what happens now
@Schema(name = "Notice")
public record NoticeResponse(
        UUID id,
        NoticeSubject about,

        @Schema(examples = "/v1/breaches/5b0c2e2e-6f2f-4a3c-9a51-6a4f3b0e9a11")
        String address,

        NoticeKind kind,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Schema(nullable = true) LocalDate answeredOn,
        @Schema(nullable = true) NoticeOutcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) String explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) SentNotice sent,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    NoticeResponse explained(String text) {
        return new NoticeResponse(id, about, address, kind, receivedOn, dueOn, answeredOn, outcome, text, sent, next);
    }

    NoticeResponse with(SentNotice words) {
        return new NoticeResponse(
                id, about, address, kind, receivedOn, dueOn, answeredOn, outcome, explanation, words, next);
    }

    /// To whoever sent it just now.
    NoticeResponse toSender() {
        String now = "A steward reads it by " + dueOn + ", two days from now, and can hide words from the public within"
                + " that time, before anything is decided. What came of it will stand at /v1/notices/" + id
                + "; the steward explains it to you at the contact that you gave. The record says that a notice of this"
                + " kind came in, and neither what you wrote nor who you are.";
        return new NoticeResponse(
                id, about, address, kind, receivedOn, dueOn, answeredOn, outcome, explanation, sent, now);
    }
}
