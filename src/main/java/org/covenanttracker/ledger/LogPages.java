package org.covenanttracker.ledger;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;

/// Pages of the log as they are served: the whole of it, or one stream of it beside its resource.
@RequestScoped
public class LogPages {

    private final Entries entries;
    private final NextLink next;

    LogPages(Entries entries, NextLink next) {
        this.entries = entries;
        this.next = next;
    }

    /// What happened to one thing, a page at a time.
    public LogPage ofStream(UUID stream, String after, String limit) {
        return page(after, null, stream, limit);
    }

    LogPage page(String after, String type, UUID stream, String limit) {
        int size = Query.limit(limit);
        List<Entry> oneMore = entries.after(after == null ? -1 : index(after), type, stream, size + 1);
        boolean more = oneMore.size() > size;
        List<Entry> page = more ? oneMore.subList(0, size) : oneMore;
        String link = more ? next.with("after", Long.toString(page.getLast().index())) : null;
        return new LogPage(page.stream().map(LogEntry::of).toList(), link);
    }

    private static long index(String after) {
        if (after.matches("[0-9]{1,18}")) return Long.parseLong(after);
        throw Refusal.invalidQuery("after", "wrong_value", "Must be the index of an entry.");
    }
}
