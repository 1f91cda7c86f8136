package org.covenanttracker.commitment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Csv;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Place;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.register.RegisterQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The list of commitments as a table to take away: the same filters, and all rows of it.
@Path("/v1/commitments.csv")
@PermitAll
@Tag(name = "Commitments")
class CommitmentCsvResource {

    private static final int PAGE = 500;

    private final Commitments commitments;
    private final CommitmentViews views;
    private final RegisterQuery register;
    private final Days days;
    private final CurrentActor actor;

    CommitmentCsvResource(
            Commitments commitments, CommitmentViews views, RegisterQuery register, Days days, CurrentActor actor) {
        this.commitments = commitments;
        this.views = views;
        this.register = register;
        this.days = days;
        this.actor = actor;
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(operationId = "listCommitmentsAsCsv", summary = "All commitments, newest first, one a row")
    public Response list(@BeanParam CommitmentQuery query) {
        CommitmentFilter filter = query.filter(register, days.today());
        Actor reader = actor.get();
        return Csv.download("commitments", CommitmentCsv.TABLE.header(), after -> page(filter, reader, after));
    }

    private Csv.Page page(CommitmentFilter filter, Actor reader, Place after) {
        List<CommitmentRow> rows = commitments.newestFirst(filter, after, PAGE);
        List<List<String>> cells =
                views.of(rows, reader).stream().map(CommitmentCsv.TABLE::row).toList();
        CommitmentRow last = rows.size() < PAGE ? null : rows.getLast();
        // What was read is written and done with: it must not stay in the session's memory.
        commitments.getEntityManager().clear();
        return new Csv.Page(cells, last == null ? null : new Place(last.madeOn, last.id));
    }
}
