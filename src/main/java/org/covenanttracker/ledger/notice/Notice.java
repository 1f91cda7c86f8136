package org.covenanttracker.ledger.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Words;

/// What the record tells of a notice.
///
/// @param outcome null while it is not answered, as the two after it
/// @param answerVersion of the event that answered it
public record Notice(
        UUID id,
        UUID stream,
        NoticeSubject about,
        NoticeKind kind,
        LocalDate receivedOn,
        NoticeOutcome outcome,
        LocalDate answeredOn,
        Integer answerVersion) {

    /// As the public may read it.
    public NoticeResponse forAll() {
        return new NoticeResponse(
                id,
                about,
                about.address(stream),
                kind,
                receivedOn,
                NoticeRules.dueOn(receivedOn),
                answeredOn,
                outcome,
                null,
                null,
                null);
    }

    /// As the parties to what it is about may.
    ///
    /// @param words of its stream
    public NoticeResponse forParties(Words words) {
        if (answerVersion == null) return forAll();
        return forAll().explained(words.of(stream, answerVersion, "explanation"));
    }
}
