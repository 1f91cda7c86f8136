package org.covenanttracker.scorecard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Scorecards")
class ScorecardResource {

    private final ScorecardFollower follower;

    ScorecardResource(ScorecardFollower follower) {
        this.follower = follower;
    }

    @GET
    @Operation(operationId = "listScorecards", summary = "Every department's scorecard")
    public ScorecardList list() {
        return new ScorecardList(follower.all());
    }

    @GET
    @Path("/{department}")
    @Operation(operationId = "getScorecard", summary = "One department's scorecard, as of now")
    public Scorecard get(@RestPath String department) {
        return follower.of(department);
    }
}
