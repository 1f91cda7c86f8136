package org.covenanttracker.ledger.notice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Projections;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.Repeatable;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeAnswered;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeReceived;
import org.covenanttracker.ledger.notice.NoticeRequests.AnswerNotice;
import org.covenanttracker.ledger.notice.NoticeRequests.SendNotice;

/// Takes notices in and answers them, on whichever feature's stream: lock, decide, apply, append.
@ApplicationScoped
class NoticeService {

    private final Ledger ledger;
    private final Projections projections;
    private final Notices notices;
    private final SentNotices sent;
    private final Contents contents;
    private final Openness openness;
    private final List<ContentOwner> owners;
    private final Precondition precondition;

    NoticeService(
            Ledger ledger,
            Projections projections,
            Notices notices,
            SentNotices sent,
            Contents contents,
            Openness openness,
            @All List<ContentOwner> owners,
            Precondition precondition) {
        this.ledger = ledger;
        this.projections = projections;
        this.notices = notices;
        this.sent = sent;
        this.contents = contents;
        this.openness = openness;
        this.owners = owners;
        this.precondition = precondition;
    }

    /// Whoever sends it stays unnamed, even with a key. What is not on record yet is as unknown here as
    /// what is not there at all.
    Received receive(SendNotice request) {
        request.require();
        UUID id = UUID.randomUUID();
        return ledger.command(
                today -> {
                    int version = lock(request.about(), request.stream());
                    NoticeRules.requireRoom(request.about(), notices.countOpen(request.stream()), notices.countOpen());
                    NoticeRules.requirePublic(
                            request.sent(), request.about(), shown(request.about(), request.stream(), today));
                    sent.keep(id, request.sent());
                    var received = new NoticeReceived(id, request.about(), request.kind());
                    var recorded = new Recorded<>(request.stream(), version + 1, today, Actor.PUBLIC, received);
                    return new Received(id, record(recorded, Map.of()));
                },
                Received::new);
    }

    /// A notice just taken in.
    record Received(UUID id, Written written) implements Repeatable {}

    Written answer(Actor steward, UUID id, AnswerNotice request) {
        return ledger.command(today -> {
            Notice notice = notices.locked(id).orElseThrow(() -> none(id)).notice();
            int version = lock(notice.about(), notice.stream());
            precondition.check();
            NoticeAnswered answered = NoticeRules.answer(
                    notice, sent.of(id), request.outcome(), shown(notice.about(), notice.stream(), today));
            var recorded = new Recorded<>(notice.stream(), version + 1, today, steward, answered);
            return record(recorded, Map.of("explanation", request.explanation()));
        });
    }

    static Refusal none(UUID id) {
        return Refusal.notFound("There is no notice " + id + ".");
    }

    private int lock(NoticeSubject about, UUID stream) {
        return owner(about)
                .lock(stream)
                .orElseThrow(() -> Refusal.notFound("There is no " + about.what() + " " + stream + "."));
    }

    private ContentOwner owner(NoticeSubject about) {
        return owners.stream()
                .filter(each -> each.what().equals(about.what()))
                .findFirst()
                .orElseThrow();
    }

    /// The words of a thing that the public reads, or knows to be hidden.
    private List<ContentNote> shown(NoticeSubject about, UUID stream, LocalDate today) {
        List<UUID> one = List.of(stream);
        Words words = contents.of(one);
        Set<ContentField> open = owner(about).openOn(today, one, words);
        return openness.notes(one, open, words).get(stream);
    }

    private Written record(Recorded<? extends NoticeEvent> recorded, Map<String, String> content) {
        projections.apply(recorded);
        return ledger.append(List.of(new Draft<>(recorded, content)));
    }
}
