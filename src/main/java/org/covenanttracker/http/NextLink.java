package org.covenanttracker.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

/// The relative address of the next page: this request's own, one parameter changed.
@RequestScoped
public class NextLink {

    private final UriInfo uri;

    NextLink(UriInfo uri) {
        this.uri = uri;
    }

    public String to(String cursor) {
        return cursor == null ? null : with("cursor", cursor);
    }

    public String with(String parameter, String value) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
