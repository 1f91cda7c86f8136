package org.covenanttracker.ledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Contents;

/// Reads notices for somebody, and for the features whose things they are about.
@ApplicationScoped
public class NoticeViews {

    private final Notices notices;
    private final SentNotices sent;
    private final Contents contents;

    NoticeViews(Notices notices, SentNotices sent, Contents contents) {
        this.notices = notices;
        this.sent = sent;
        this.contents = contents;
    }

    /// By the thing that they are about, in the order of their receipt; none where there is none.
    public Map<UUID, List<Notice>> on(Collection<UUID> streams) {
        return notices.on(streams).stream().map(NoticeRow::notice).collect(Collectors.groupingBy(Notice::stream));
    }

    /// What stewards have to answer, due first coming first, without what was written.
    public List<NoticeResponse> toAnswer() {
        return notices.open().stream().map(row -> row.notice().forAll()).toList();
    }

    /// The same with what was written.
    List<NoticeResponse> open() {
        List<NoticeRow> rows = notices.open();
        Map<UUID, SentNotice> written = sent.of(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.notice().forAll().with(written.get(row.id)))
                .toList();
    }

    NoticeResponse of(UUID id, Actor reader) {
        Notice notice = notices.findByIdOptional(id)
                .orElseThrow(() -> NoticeService.none(id))
                .notice();
        if (!reader.is(Role.STEWARD)) return notice.forAll();
        return notice.forParties(contents.of(List.of(notice.stream()))).with(sent.of(id));
    }
}
