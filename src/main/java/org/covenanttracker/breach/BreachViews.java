package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.Register;

/// Reads breaches for somebody: loads what a page of them needs in three queries, and shows each as
/// its reader may see it.
@ApplicationScoped
class BreachViews {

    private final Contents contents;
    private final Register register;
    private final Days days;

    BreachViews(Contents contents, Register register, Days days) {
        this.contents = contents;
        this.register = register;
        this.days = days;
    }

    List<BreachResponse> of(Collection<BreachRow> rows, Actor reader) {
        List<BreachState> states = rows.stream().map(BreachRow::state).toList();
        Words words = contents.of(rows.stream().map(row -> row.id).toList());
        Map<UUID, String> names = register.namesOf(
                states.stream().flatMap(BreachViews::organisations).distinct().toList());
        // One day for the whole page, and none that a lock could be waited for.
        LocalDate today = days.lastOpened();
        return rows.stream()
                .map(row -> new BreachView(row.id, row.state(), words, names, register, reader, today).show())
                .toList();
    }

    private static Stream<UUID> organisations(BreachState breach) {
        Stream<UUID> supporters = breach.supports().stream().map(BreachState.SupportNote::organisation);
        return Stream.concat(Stream.ofNullable(breach.filer()), supporters);
    }
}
