package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.SealedAct;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.Notice;
import org.covenanttracker.ledger.notice.NoticeViews;
import org.covenanttracker.register.Register;

/// Reads breaches for somebody: loads what a page of them needs in few queries, and shows each as
/// its reader may see it.
@ApplicationScoped
class BreachViews {

    private final Contents contents;
    private final Openness openness;
    private final Register register;
    private final Days days;
    private final Sight sight;
    private final PublicWords publicWords;
    private final SealedActs sealed;
    private final NoticeViews notices;
    private final ContactDetailsService contacts;

    BreachViews(
            Contents contents,
            Openness openness,
            Register register,
            Days days,
            Sight sight,
            PublicWords publicWords,
            SealedActs sealed,
            NoticeViews notices,
            ContactDetailsService contacts) {
        this.contents = contents;
        this.openness = openness;
        this.register = register;
        this.days = days;
        this.sight = sight;
        this.publicWords = publicWords;
        this.sealed = sealed;
        this.notices = notices;
        this.contacts = contacts;
    }

    BreachResponse of(UUID id, Actor reader) {
        return of(id, reader, BreachView::show);
    }

    <T> T of(UUID id, Actor reader, Function<BreachView, T> form) {
        return show(List.of(sight.of(id, reader)), reader, form).getFirst();
    }

    List<BreachResponse> of(Collection<BreachRow> rows, Actor reader) {
        return of(rows, reader, BreachView::show);
    }

    <T> List<T> of(Collection<BreachRow> rows, Actor reader, Function<BreachView, T> form) {
        return show(sight.of(rows, reader), reader, form);
    }

    private <T> List<T> show(List<Seen> breaches, Actor reader, Function<BreachView, T> form) {
        List<BreachRow> rows = breaches.stream().map(Seen::row).toList();
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Words words = contents.of(ids);
        for (Seen each : breaches) words = withSealed(words, each);
        Map<UUID, String> names = register.namesOf(
                breaches.stream().flatMap(BreachViews::organisations).distinct().toList(), reader);
        // One day for the whole page, and none that a lock could be waited for.
        LocalDate today = days.lastOpened();
        Set<ContentField> open = publicWords.of(rows, words, today);
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open, words);
        Map<UUID, List<Notice>> sent = notices.on(ids);
        // Nobody else is shown it, and it takes a look at each entry.
        Map<UUID, List<ToConfirm>> toConfirm = reader.is(Role.PUBLIC) ? Map.of() : contacts.toConfirm(ids);
        Words all = words;
        return breaches.stream()
                .map(each -> form.apply(new BreachView(
                        each,
                        all,
                        open,
                        new BreachView.Noted(
                                notes.get(each.id()),
                                sent.getOrDefault(each.id(), List.of()),
                                toConfirm.getOrDefault(each.id(), List.of())),
                        names,
                        register,
                        sealed,
                        register.standingIn(reader, each.row().department))))
                .toList();
    }

    /// With the words of acts that are not on record yet, as of the versions that they would get.
    private static Words withSealed(Words words, Seen breach) {
        int next = breach.recorded() + 1;
        for (SealedAct act : breach.sealed()) {
            if (!act.waits()) continue;
            words = words.withSealed(act, next);
            next += act.events().size();
        }
        return words;
    }

    private static Stream<UUID> organisations(Seen breach) {
        Stream<UUID> supporters = breach.row().state().supports().stream()
                .map(BreachState.SupportNote::organisation)
                .filter(Objects::nonNull);
        Stream<UUID> coFilers = breach.row().state().coFilers().stream()
                .map(BreachState.CoFilerNote::organisation)
                .filter(Objects::nonNull);
        return Stream.of(Stream.ofNullable(breach.filer()), supporters, coFilers)
                .flatMap(each -> each);
    }
}
