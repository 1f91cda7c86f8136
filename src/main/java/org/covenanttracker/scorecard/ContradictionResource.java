package org.covenanttracker.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Place;
import org.covenanttracker.http.Query;
import org.covenanttracker.register.RegisterQuery;
import org.covenanttracker.scorecard.ContradictionPage.ContradictionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// What departments report complete and their own accepted or upheld breaches belie.
@Path("/v1/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Commitments")
class ContradictionResource {

    private final Cards cards;
    private final RegisterQuery register;
    private final NextLink next;

    ContradictionResource(Cards cards, RegisterQuery register, NextLink next) {
        this.cards = cards;
        this.register = register;
        this.next = next;
    }

    @GET
    @Operation(
            operationId = "listContradictions",
            summary = "Commitments reported complete while a breach that cites them stands, newest promise first")
    public ContradictionPage list(@RestQuery String department, @RestQuery String cursor, @RestQuery String limit) {
        UUID only = register.department(department);
        Place after = next.placeOf(cursor, Place::parse);
        int size = Query.limit(limit);
        return cards.answer(answers -> page(answers, only, after, size));
    }

    private ContradictionPage page(Answers answers, UUID only, Place after, int size) {
        List<Contradiction> oneMore = answers.contradictions().stream()
                .filter(each -> only == null || each.department().equals(only))
                .filter(each -> after == null || each.isAfter(after))
                .limit(size + 1L)
                .toList();
        Page<Contradiction> page = Page.of(oneMore, size, each -> each.place().toString());
        List<ContradictionView> shown = page.items().stream()
                .map(each -> new ContradictionView(
                        each.commitment(), answers.department(each.department()), each.madeOn(), each.breaches()))
                .toList();
        return new ContradictionPage(shown, next.to(page.lastKey()));
    }
}
