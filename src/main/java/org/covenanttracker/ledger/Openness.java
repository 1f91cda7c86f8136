package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads content for the public: each feature says what of its own is open, stewards' acts are the
/// ledger's to know.
@ApplicationScoped
public class Openness {

    private static final int RUN = 200;
    /// So many candidates are looked at for one page, so that no request reads the whole log.
    private static final int RUNS = 10;

    private final Contents contents;
    private final CommittedEntries entries;
    private final Days days;
    private final List<ContentOwner> owners;

    Openness(Contents contents, CommittedEntries entries, Days days, @All List<ContentOwner> owners) {
        this.contents = contents;
        this.entries = entries;
        this.days = days;
        this.owners = owners;
    }

    /// What the views of some things say of their words: of those that are open and of those that a
    /// steward touched.
    public Map<UUID, List<ContentNote>> notes(Collection<UUID> streams, Set<ContentField> open, Words words) {
        Map<UUID, List<ContentNote>> notes = new TreeMap<>();
        streams.forEach(stream -> notes.put(stream, new ArrayList<>()));
        for (Committed entry : entries.withContent(streams)) {
            for (String name : entry.commitments().keySet()) {
                ContentField field = entry.field(name);
                if (open.contains(field) || isTouched(words, field)) {
                    notes.get(field.stream()).add(Disclosure.note(entry, name, words));
                }
            }
        }
        return notes;
    }

    private static boolean isTouched(Words words, ContentField field) {
        return words.status(field) != ContentStatus.OPEN || words.state(field).proposal() != null;
    }

    ContentResponse of(Committed entry) {
        return disclose(List.of(entry)).getFirst();
    }

    /// The entries after an index that have something to show.
    Run after(long index, int limit) {
        List<ContentResponse> items = new ArrayList<>();
        long last = index;
        for (int run = 0; run < RUNS; run++) {
            List<Committed> candidates = entries.withContent(last, RUN);
            if (candidates.isEmpty()) return new Run(items, null);
            for (ContentResponse each : disclose(candidates)) {
                last = each.index();
                if (!each.fields().isEmpty()) items.add(each);
                if (items.size() == limit) return new Run(items, last);
            }
        }
        return new Run(items, last);
    }

    private List<ContentResponse> disclose(List<Committed> candidates) {
        List<UUID> streams =
                candidates.stream().map(each -> each.stream()).distinct().toList();
        LocalDate today = days.lastOpened();
        Words words = contents.of(streams);
        Set<ContentField> open = owners.stream()
                .flatMap(owner -> owner.openOn(today, streams, words).stream())
                .collect(Collectors.toCollection(HashSet::new));
        return candidates.stream()
                .map(each -> Disclosure.toAll(each, open, words))
                .toList();
    }

    /// @param goOnAfter null where there is nothing after it
    record Run(List<ContentResponse> items, Long goOnAfter) {}
}
