package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.covenanttracker.ledger.ContentEvent.ContentErased;

/// What was erased, by the log.
@ApplicationScoped
public class Erasures {

    static final String TYPE = "ContentErased";
    private static final int RUN = 500;

    private final Entries entries;
    private final CommittedEntries committed;
    private final Contents contents;
    private final List<ContentOwner> owners;
    private final KeySweep sweep;
    private final Repeats repeats;

    Erasures(
            Entries entries,
            CommittedEntries committed,
            Contents contents,
            @All List<ContentOwner> owners,
            KeySweep sweep,
            Repeats repeats) {
        this.entries = entries;
        this.committed = committed;
        this.contents = contents;
        this.owners = owners;
        this.sweep = sweep;
        this.repeats = repeats;
    }

    /// Destroys again what the log says was erased. A restored backup brings words back that were
    /// erased after it was made; nothing may be served before this has run.
    ///
    /// @return how many fields there were to destroy
    public int replay() {
        int destroyed = QuarkusTransaction.requiringNew().call(this::destroyAll);
        if (destroyed > 0) sweep.force();
        return destroyed;
    }

    private int destroyAll() {
        int destroyed = 0;
        Function<Long, List<Entry>> next = after -> entries.after(after, TYPE, null, RUN);
        for (List<Entry> run = next.apply(-1L);
                !run.isEmpty();
                run = next.apply(run.getLast().index())) {
            destroyed += (int)
                    run.stream().flatMap(this::erased).filter(this::destroy).count();
        }
        return destroyed;
    }

    ErasurePage.Erased describe(Entry entry) {
        Recorded<?> read = entries.read(entry);
        if (!(read.event() instanceof ContentErased event)) throw new IllegalStateException("Erases nothing: " + read);
        return new ErasurePage.Erased(
                entry.index(), event.entry(), event.field(), event.ground(), read.on(), entry.stream());
    }

    private Stream<ContentField> erased(Entry entry) {
        if (!(entries.read(entry).event() instanceof ContentErased event)) return Stream.empty();
        return committed.at(event.entry()).stream().map(of -> of.field(event.field()));
    }

    private boolean destroy(ContentField field) {
        boolean wasKept = contents.destroy(field);
        if (!wasKept) return false;
        owners.forEach(each -> each.forget(field));
        repeats.forget(field.stream());
        return true;
    }
}
