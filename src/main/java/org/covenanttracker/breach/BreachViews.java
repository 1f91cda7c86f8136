package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.Register;

/// Reads breaches for somebody: loads what a page of them needs in few queries, and shows each as
/// its reader may see it.
@ApplicationScoped
class BreachViews {

    private final Contents contents;
    private final Openness openness;
    private final Register register;
    private final Days days;

    BreachViews(Contents contents, Openness openness, Register register, Days days) {
        this.contents = contents;
        this.openness = openness;
        this.register = register;
        this.days = days;
    }

    List<BreachResponse> of(Collection<BreachRow> rows, Actor reader) {
        List<BreachState> states = rows.stream().map(BreachRow::state).toList();
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Words words = contents.of(ids);
        Map<UUID, String> names = register.namesOf(
                states.stream().flatMap(BreachViews::organisations).distinct().toList(), reader);
        // One day for the whole page, and none that a lock could be waited for.
        LocalDate today = days.lastOpened();
        Set<ContentField> open = open(rows, words, today);
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open, words);
        return rows.stream()
                .map(row -> new BreachView(
                                row.id,
                                row.state(),
                                words,
                                open,
                                notes.get(row.id),
                                names,
                                register,
                                register.standingIn(reader, row.department))
                        .show())
                .toList();
    }

    static Set<ContentField> open(Collection<BreachRow> rows, Words words, LocalDate today) {
        return rows.stream()
                .flatMap(row ->
                        Publicity.openFields(today, row.id, row.state(), words.of(row.id, 1, "narrativeFor")).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> organisations(BreachState breach) {
        Stream<UUID> supporters = breach.supports().stream().map(BreachState.SupportNote::organisation);
        return Stream.concat(Stream.ofNullable(breach.filer()), supporters);
    }
}
