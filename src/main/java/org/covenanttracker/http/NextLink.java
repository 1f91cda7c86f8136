package org.covenanttracker.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Where a page of a list goes on: the relative address of the next one, which is this request's own
/// with one parameter changed, and the place that such an address names.
@RequestScoped
public class NextLink {

    private static final String CURSOR = "cursor";

    private final UriInfo uri;
    private final Cursor cursors;
    private final CurrentActor actor;

    NextLink(UriInfo uri, Cursor cursors, CurrentActor actor) {
        this.uri = uri;
        this.cursors = cursors;
        this.actor = actor;
    }

    /// @param lastKey the key of the page's last row, or null if there is no next page
    public String to(String lastKey) {
        return lastKey == null ? null : with(CURSOR, cursors.of(list(), lastKey));
    }

    public String with(String parameter, String value) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /// The key that a cursor of this very list holds, as the caller reads it; null without a cursor.
    ///
    /// @param key reads the key; empty if it is none
    public <T> T placeOf(String cursor, Function<String, Optional<T>> key) {
        if (cursor == null) return null;
        return key.apply(cursors.read(list(), cursor)).orElseThrow(Cursor::refused);
    }

    /// What makes it the same list: reader, address and filters, whatever the size of its pages.
    private String list() {
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(Set.of(CURSOR, "limit"));
        Actor reader = actor.get();
        return reader.role().code() + " " + reader.id() + " " + uri.getPath() + filters;
    }
}
