package org.covenanttracker.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.access.KeyNotices;
import org.covenanttracker.commitment.CommitmentLookup;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Place;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.notice.NoticeViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
class QueueResource {

    private final Queue queue;
    private final CurrentActor actor;
    private final NextLink next;
    private final NoticeViews notices;
    private final CommitmentLookup commitments;
    private final KeyNotices keys;

    QueueResource(
            Queue queue,
            CurrentActor actor,
            NextLink next,
            NoticeViews notices,
            CommitmentLookup commitments,
            KeyNotices keys) {
        this.queue = queue;
        this.actor = actor;
        this.next = next;
        this.notices = notices;
        this.commitments = commitments;
        this.keys = keys;
    }

    @GET
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY, Role.STEWARD_KEY, Role.REVIEWER_KEY})
    @Operation(
            operationId = "getQueue",
            summary = "Your cases that are not over: what is due, by whom and when, and what you may do next")
    public QueuePage queue(@RestQuery String cursor, @RestQuery String limit) {
        Actor caller = actor.get();
        int size = Query.limit(limit);
        Place after = next.placeOf(cursor, Place::parse);
        Page<BreachRow> page = Page.of(queue.rows(caller, after, size + 1), size, QueueResource::place);
        List<QueuePage.Item> items = new ArrayList<>();
        if (after == null && caller.is(Role.ORGANISATION)) items.addAll(queue.unsequenced(caller));
        items.addAll(queue.items(page.items(), caller));
        boolean stewardsFirst = after == null && caller.is(Role.STEWARD);
        return new QueuePage(
                items,
                after == null ? keys.newTo(actor) : List.of(),
                stewardsFirst ? notices.toAnswer() : null,
                stewardsFirst ? commitments.toConfirm() : null,
                next.to(page.lastKey()));
    }

    private static String place(BreachRow row) {
        LocalDate day = row.dueOn == null ? row.filedOn : row.dueOn;
        return new Place(day, row.id).toString();
    }
}
