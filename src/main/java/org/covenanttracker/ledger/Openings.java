package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.OpeningResponse.OpenedEntry;

/// Opens to authors what they wrote themselves, and to nobody anything else.
@ApplicationScoped
public class Openings {

    private final CommittedEntries entries;
    private final Contents contents;
    private final SealedActs sealed;

    Openings(CommittedEntries entries, Contents contents, SealedActs sealed) {
        this.entries = entries;
        this.contents = contents;
        this.sealed = sealed;
    }

    /// The author's own entries of a stream; none for whoever wrote nothing there.
    public OpeningResponse of(UUID stream, Actor author) {
        Words words = contents.of(List.of(stream));
        Set<Integer> unnamed = sealed.versionsOf(stream, author.id());
        List<OpenedEntry> own = entries.of(stream).stream()
                .filter(each -> each.actor().equals(author) || unnamed.contains(each.version()))
                .map(each -> open(each, words))
                .toList();
        return new OpeningResponse(stream, own);
    }

    private static OpenedEntry open(Committed entry, Words words) {
        return new OpenedEntry(
                entry.index(),
                entry.type(),
                base64(entry.entry().leaf()),
                base64(entry.entry().leafHash()),
                Disclosure.toAuthor(entry, words));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
