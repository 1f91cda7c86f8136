package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.notice.Notice;
import org.covenanttracker.ledger.notice.NoticeViews;
import org.covenanttracker.register.Register;

/// Reads commitments for somebody.
@ApplicationScoped
class CommitmentViews {

    private final Contents contents;
    private final Openness openness;
    private final Register register;
    private final Days days;
    private final NoticeViews notices;

    CommitmentViews(Contents contents, Openness openness, Register register, Days days, NoticeViews notices) {
        this.contents = contents;
        this.openness = openness;
        this.register = register;
        this.days = days;
        this.notices = notices;
    }

    List<CommitmentResponse> of(Collection<CommitmentRow> rows, Actor reader) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Words words = contents.of(ids);
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open(rows), words);
        Map<UUID, List<Notice>> sent = notices.on(ids);
        LocalDate today = days.lastOpened();
        return rows.stream()
                .map(row -> new CommitmentView(
                                row.id,
                                row.state(),
                                words,
                                new CommitmentView.Noted(notes.get(row.id), sent.getOrDefault(row.id, List.of())),
                                register,
                                register.standingIn(reader, row.department))
                        .show(today))
                .toList();
    }

    /// What anyone may read: the department's own words, from the first day.
    static Set<ContentField> open(Collection<CommitmentRow> rows) {
        return rows.stream()
                .flatMap(row -> row.state().departmentsWords(row.id).stream())
                .collect(Collectors.toSet());
    }
}
