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
        Slice slice = slice(after, type, stream, limit);
        return new LogPage(slice.entries().stream().map(LogEntry::of).toList(), slice.next());
    }

    Slice slice(String after, String type, UUID stream, String limit) {
        int size = Query.limit(limit);
        List<Entry> oneMore = entries.after(after(after), type, stream, size + 1);
        boolean more = oneMore.size() > size;
        List<Entry> page = more ? oneMore.subList(0, size) : oneMore;
        return new Slice(
                page, more ? next.with("after", Long.toString(page.getLast().index())) : null);
    }

    /// The index that a parameter names, or the one before the first.
    static long after(String after) {
        if (after == null) return -1;
        if (after.matches("[0-9]{1,18}")) return Long.parseLong(after);
        throw Refusal.invalidQuery("after", "wrong_value", "Must be the index of an entry.");
    }

    /// The index that a path names; one that no entry has where it names none.
    public static long wanted(String index) {
        return index.matches("0|[1-9][0-9]{0,17}") ? Long.parseLong(index) : Long.MAX_VALUE;
    }

    /// @param next the address of the page after it, or null
    record Slice(List<Entry> entries, String next) {}
}
