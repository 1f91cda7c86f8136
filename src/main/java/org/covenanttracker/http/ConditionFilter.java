package org.covenanttracker.http;

import io.quarkus.arc.All;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Conditional requests (RFC 9110 section 13). Every read but one that is streamed has a strong ETag and is
/// answered 304 where the caller has it; a change may be made to go by what the caller saw.
class ConditionFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int UNMET = 412;

    private final List<Addressed> things;
    private final Precondition precondition;
    private final Tags tags;

    ConditionFilter(@All List<Addressed> things, Precondition precondition, Tags tags) {
        this.things = things;
        this.precondition = precondition;
        this.tags = tags;
    }

    @ServerRequestFilter
    void take(ContainerRequestContext request) {
        Optional<EntityTags> match = tagsIn(HttpHeaders.IF_MATCH, request);
        Optional<EntityTags> noneMatch = tagsIn(HttpHeaders.IF_NONE_MATCH, request);
        if (READS.contains(request.getMethod())) return;
        if (noneMatch.isPresent()) {
            throw Precondition.noThing(HttpHeaders.IF_NONE_MATCH, "Is for reads; leave it out, or send If-Match.");
        }
        match.ifPresent(wanted -> precondition(wanted, request.getUriInfo().getPath()));
    }

    private static Optional<EntityTags> tagsIn(String header, ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaders().get(header)).map(lines -> EntityTags.parse(header, lines));
    }

    /// What a change is about is the thing below whose address it is sent, and what it makes was not there
    /// before to be seen.
    private void precondition(EntityTags wanted, String path) {
        for (Addressed thing : things) {
            Optional<String> name = thing.nameIn(path);
            if (name.isEmpty()) continue;
            precondition.take(wanted, () -> thing.read(name.get()));
            return;
        }
        throw Precondition.noThing(HttpHeaders.IF_MATCH, "Changes nothing that has an ETag; leave it out.");
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (!READS.contains(request.getMethod()) || response.getStatus() != OK || entity == null) return;
        String tag = entity instanceof StreamingOutput ? null : tag(entity, response);
        int status = status(tag, tagsIn(HttpHeaders.IF_MATCH, request), tagsIn(HttpHeaders.IF_NONE_MATCH, request));
        if (status == OK) return;
        response.setStatus(status);
        if (status == NOT_MODIFIED) response.setEntity(null);
        else response.setEntity(Problem.of(Refusal.changed()), new Annotation[0], Problem.TYPE);
    }

    /// What is sent is what the tag was made of.
    private String tag(Object entity, ContainerResponseContext response) {
        byte[] body = tags.bytes(entity);
        String tag = tags.of(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.setEntity(body);
        return tag;
    }

    /// Of a read (RFC 9110 section 13.2.2).
    ///
    /// @param tag null where the answer is streamed, which no tag can name
    static int status(String tag, Optional<EntityTags> match, Optional<EntityTags> noneMatch) {
        if (match.isPresent() && !match.get().nameStrongly(tag)) return UNMET;
        return tag != null && noneMatch.isPresent() && noneMatch.get().name(tag) ? NOT_MODIFIED : OK;
    }
}
