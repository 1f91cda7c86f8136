package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.covenanttracker.ledger.contact.ToConfirm;
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
    private final CommitmentContent content;
    private final ContactDetailsService contacts;

    CommitmentViews(
            Contents contents,
            Openness openness,
            Register register,
            Days days,
            NoticeViews notices,
            CommitmentContent content,
            ContactDetailsService contacts) {
        this.contents = contents;
        this.openness = openness;
        this.register = register;
        this.days = days;
        this.notices = notices;
        this.content = content;
        this.contacts = contacts;
    }

    List<CommitmentResponse> of(Collection<CommitmentRow> rows, Actor reader) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Words words = contents.of(ids);
        Set<ContentField> open = content.open(rows);
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open, words);
        Map<UUID, List<Notice>> sent = notices.on(ids);
        // Nobody else is shown it, and it takes a look at each entry.
        Map<UUID, List<ToConfirm>> toConfirm = reader.is(Role.PUBLIC) ? Map.of() : contacts.toConfirm(ids);
        LocalDate today = days.lastOpened();
        return rows.stream()
                .map(row -> new CommitmentView(
                                row.id,
                                row.state(),
                                words,
                                new CommitmentView.Noted(
                                        open,
                                        notes.get(row.id),
                                        sent.getOrDefault(row.id, List.of()),
                                        toConfirm.get(row.id)),
                                register,
                                register.standingIn(reader, row.department))
                        .show(today))
                .toList();
    }
}
