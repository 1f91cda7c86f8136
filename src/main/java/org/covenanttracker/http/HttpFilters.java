package org.covenanttracker.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What holds for every request: a bad key is refused even where none is needed, and an answer given
/// to a key is nobody else's. What the public may read, pages of others may read too (CORS), without a key.
class HttpFilters {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final CurrentActor actor;

    HttpFilters(CurrentActor actor) {
        this.actor = actor;
    }

    @ServerRequestFilter
    void refuseBadKeys(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            actor.get();
        }
    }

    @ServerResponseFilter
    void keepApart(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            return;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        boolean reads = READS.contains(request.getMethod());
        // What says nothing of it would be kept for as long as a cache guesses.
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> List.of(reads ? "no-cache" : "no-store"));
        if (reads) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Link");
        }
    }

    /// A browser that is made to show an answer guesses at nothing, runs nothing and tells nobody where from.
    @ServerResponseFilter
    void showNothingElse(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.computeIfAbsent("Content-Security-Policy", _ -> List.of("default-src 'none'; frame-ancestors 'none'"));
    }
}
