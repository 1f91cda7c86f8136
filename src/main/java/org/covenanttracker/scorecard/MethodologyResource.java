package org.covenanttracker.scorecard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Puts a methodology in force. Cards of dates before it stay as they were computed.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scorecards")
class MethodologyResource {

    private final Cards cards;
    private final RegisterService register;
    private final CurrentActor actor;

    MethodologyResource(Cards cards, RegisterService register, CurrentActor actor) {
        this.cards = cards;
        this.register = register;
        this.actor = actor;
    }

    @POST
    @Path("/methodology")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "adoptMethodology",
            summary = "Adopt a newer methodology, with its caveats, for cards from today on")
    @APIResponseSchema(value = Methodology.class, responseCode = "201")
    public RestResponse<Methodology> adopt(@NotNull @Valid AdoptMethodologyRequest request) {
        Methodology methodology = Methodology.of(request.code()).orElseThrow(MethodologyResource::unknown);
        Written written = register.begin(actor.get(), cards.answer(answers -> events(methodology, answers)));
        return LogAnswer.created("/v1/methodology?methodology=" + methodology.code(), methodology, written);
    }

    private static Refusal unknown() {
        String known = Methodology.all().stream().map(Methodology::code).collect(Collectors.joining(", "));
        return Refusal.invalid("/code", "unknown", "Must be one of " + known + ".");
    }

    private static List<RegisterEvent> events(Methodology methodology, Answers answers) {
        String inForce = answers.standing(CardQuery.NOW).methodology().code();
        if (!methodology.isNewerThan(inForce)) {
            throw Refusal.conflict(
                    "already_adopted", "Methodology " + inForce + " is in force; none before it returns.");
        }
        Set<String> known = answers.caveats(CardQuery.NOW).keySet();
        List<RegisterEvent> events = new ArrayList<>(List.of(new MethodologyAdopted(methodology.code())));
        methodology.caveats().stream()
                .filter(each -> !known.contains(each.code()))
                .forEach(each -> events.add(new CaveatAdopted(each.code(), each.title(), null, null, null)));
        return events;
    }
}
