package org.covenanttracker.ledger.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeAnswered;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeReceived;

/// A notice as far as the record tells of it.
@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    UUID id;

    UUID stream;

    @Enumerated(EnumType.STRING)
    NoticeSubject about;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    NoticeOutcome outcome;

    @Column(name = "answered_on")
    LocalDate answeredOn;

    @Column(name = "answer_version")
    Integer answerVersion;

    static NoticeRow of(Recorded<?> entry, NoticeReceived received) {
        NoticeRow row = new NoticeRow();
        row.id = received.notice();
        row.stream = entry.stream();
        row.about = received.about();
        row.kind = received.kind();
        row.receivedOn = entry.on();
        return row;
    }

    void answer(Recorded<?> entry, NoticeAnswered answered) {
        if (answeredOn != null) throw new IllegalStateException("Answered before: " + entry);
        outcome = answered.outcome();
        answeredOn = entry.on();
        answerVersion = entry.version();
    }

    Notice notice() {
        return new Notice(id, stream, about, kind, receivedOn, outcome, answeredOn, answerVersion);
    }
}
