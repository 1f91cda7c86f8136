package org.covenanttracker.breach;

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

/// The list of breaches as a table to take away: the same filters, and all rows of it.
@Path("/v1/breaches.csv")
@PermitAll
@Tag(name = "Breaches")
class BreachCsvResource {

    private static final int PAGE = 500;

    private final Breaches breaches;
    private final BreachViews views;
    private final RegisterQuery register;
    private final Days days;
    private final CurrentActor actor;

    BreachCsvResource(Breaches breaches, BreachViews views, RegisterQuery register, Days days, CurrentActor actor) {
        this.breaches = breaches;
        this.views = views;
        this.register = register;
        this.days = days;
        this.actor = actor;
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(operationId = "listBreachesAsCsv", summary = "All breaches, newest first, one a row")
    public Response list(@BeanParam BreachQuery query) {
        BreachFilter filter = query.filter(register, days.today());
        Actor reader = actor.get();
        return Csv.download("breaches", BreachCsv.TABLE.header(), after -> page(filter, reader, after));
    }

    private Csv.Page page(BreachFilter filter, Actor reader, Place after) {
        List<BreachRow> rows = breaches.newestFirst(filter, after, PAGE);
        List<List<String>> cells =
                views.of(rows, reader).stream().map(BreachCsv.TABLE::row).toList();
        BreachRow last = rows.size() < PAGE ? null : rows.getLast();
        // What was read is written and done with: it must not stay in the session's memory.
        breaches.getEntityManager().clear();
        return new Csv.Page(cells, last == null ? null : new Place(last.filedOn, last.id));
    }
}
