package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.SecurityLog;
import org.covenanttracker.ledger.ContentEvent.ContentErased;
import org.covenanttracker.ledger.ContentEvent.ErasureProposed;

/// Carries out what stewards do to words, on whichever feature's stream: lock, decide, apply, append.
@ApplicationScoped
public class ContentService {

    static final int HOLD_WORKING_DAYS = 20;
    static final int INDEPENDENCE_DAYS = 30;

    private final Ledger ledger;
    private final Contents contents;
    private final ContentStates states;
    private final CommittedEntries entries;
    private final List<Projection> projections;
    private final List<ContentOwner> owners;
    private final WorkingDays calendar;
    private final Admissions admissions;
    private final KeySweep sweep;
    private final Repeats repeats;
    private final Precondition precondition;
    private final SecurityLog log;

    ContentService(
            Ledger ledger,
            Contents contents,
            ContentStates states,
            CommittedEntries entries,
            @All List<Projection> projections,
            @All List<ContentOwner> owners,
            WorkingDays calendar,
            Admissions admissions,
            KeySweep sweep,
            Repeats repeats,
            Precondition precondition,
            SecurityLog log) {
        this.ledger = ledger;
        this.contents = contents;
        this.states = states;
        this.entries = entries;
        this.projections = projections;
        this.owners = owners;
        this.calendar = calendar;
        this.admissions = admissions;
        this.sweep = sweep;
        this.repeats = repeats;
        this.precondition = precondition;
        this.log = log;
    }

    /// @param owner whose stream it must be
    public Written perform(ContentOwner owner, Actor actor, UUID stream, ContentCommand command) {
        Done done = ledger.command(
                today -> {
                    int version = owner.lock(stream).orElseThrow(() -> noStream(owner, stream));
                    precondition.check();
                    return perform(owner, actor, stream, version, command, today);
                },
                Done::before);
        if (done.event() instanceof ContentErased) sweep.rewrite();
        tell(done);
        return done.written();
    }

    private void tell(Done done) {
        Map<String, Long> index = Map.of("index", done.written().index());
        if (done.event() instanceof ErasureProposed) log.byCaller("erasure_proposed", index);
        if (done.event() instanceof ContentErased) log.byCaller("content_erased", index);
    }

    /// Releases a hold that ran out.
    Written expire(ContentField field) {
        return ledger.command(today -> {
            for (ContentOwner owner : owners) {
                var version = owner.lock(field.stream());
                if (version.isEmpty()) continue;
                var release = new ContentCommand.Release(indexOf(field), field.field());
                return perform(owner, Actor.CLOCK, field.stream(), version.getAsInt(), release, today)
                        .written();
            }
            throw new IllegalStateException("No feature has the stream " + field.stream());
        });
    }

    private Done perform(
            ContentOwner owner, Actor actor, UUID stream, int version, ContentCommand command, LocalDate today) {
        ContentField field = named(owner, stream, command);
        ContentEvent event = ContentRules.decide(states.of(field), command, actor, circumstances(actor, today, field));
        Recorded<ContentEvent> recorded = new Recorded<>(stream, version + 1, today, actor, event);
        projections.forEach(each -> each.apply(recorded));
        if (event instanceof ContentErased) destroy(owner, field);
        return new Done(ledger.append(List.of(new Draft<>(recorded, Map.of()))), event);
    }

    private ContentCircumstances circumstances(Actor actor, LocalDate today, ContentField field) {
        var kept = contents.of(List.of(field.stream())).kept(field);
        return new ContentCircumstances(
                today,
                calendar.workingDaysAfter(today, HOLD_WORKING_DAYS),
                kept == null ? 0 : Redactor.length(kept),
                other -> !admissions.areRelated(actor.id(), other, today.minusDays(INDEPENDENCE_DAYS)));
    }

    private ContentField named(ContentOwner owner, UUID stream, ContentCommand command) {
        Committed entry = entries.at(command.entry())
                .filter(each -> each.stream().equals(stream))
                .orElseThrow(() -> Refusal.invalid(
                        "/entry", "unknown", "Is not the index of an entry about this " + owner.what() + "."));
        if (entry.commitments().containsKey(command.field())) return entry.field(command.field());
        throw Refusal.invalid(
                "/field",
                "not_content",
                entry.commitments().isEmpty()
                        ? "This entry has no content."
                        : "The content of this entry is "
                                + String.join(", ", entry.commitments().keySet()) + ".");
    }

    private long indexOf(ContentField field) {
        return entries.of(field.stream()).stream()
                .filter(each -> each.version() == field.version())
                .findFirst()
                .orElseThrow()
                .index();
    }

    private void destroy(ContentOwner owner, ContentField field) {
        contents.destroy(field);
        owner.forget(field);
        repeats.forget(field.stream());
    }

    private static Refusal noStream(ContentOwner owner, UUID stream) {
        return Refusal.notFound("There is no " + owner.what() + " " + stream + ".");
    }

    /// @param event null where it happened before
    private record Done(Written written, ContentEvent event) implements Repeatable {

        static Done before(UUID id, Written written) {
            return new Done(written, null);
        }

        @Override
        public UUID id() {
            return null;
        }
    }
}
