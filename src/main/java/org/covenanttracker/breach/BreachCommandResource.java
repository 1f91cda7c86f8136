package org.covenanttracker.breach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.covenanttracker.breach.BreachCommand.Accept;
import org.covenanttracker.breach.BreachCommand.ComeForward;
import org.covenanttracker.breach.BreachCommand.ExtendReply;
import org.covenanttracker.breach.BreachCommand.Reinstate;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What the parties and the register's staff do to a breach. Each answers with the breach as it is
/// then. The roles are those that have some such command; the lifecycle decides on the rest.
@Path("/v1/breaches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
class BreachCommandResource {

    private final BreachService service;
    private final BreachResource breaches;
    private final Register register;
    private final CurrentActor actor;

    BreachCommandResource(BreachService service, BreachResource breaches, Register register, CurrentActor actor) {
        this.service = service;
        this.breaches = breaches;
        this.register = register;
        this.actor = actor;
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "refuseBreach", summary = "Refuse a filing, with a reason")
    public RestResponse<BreachResponse> refuse(
            @RestPath String id, @NotNull @Valid BreachRequests.RefuseBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "acceptBreach", summary = "Accept a filing; it is then before the department")
    public RestResponse<BreachResponse> accept(@RestPath String id) {
        return perform(id, new Accept());
    }

    @POST
    @Path("/service")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "serveBreach", summary = "Record how a breach was put before a department without a key")
    public RestResponse<BreachResponse> serve(@RestPath String id, @NotNull @Valid BreachRequests.ServeBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/correction")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "correctBreach",
            summary = "Say what a filing should have said: its filer until it is screened, then a steward")
    public RestResponse<BreachResponse> correct(
            @RestPath String id, @NotNull @Valid BreachRequests.CorrectBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/transfer")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "transferBreach", summary = "Pass it on to another department; its clocks begin anew")
    public RestResponse<BreachResponse> transfer(
            @RestPath String id, @NotNull @Valid BreachRequests.TransferBreach request) {
        UUID to = register.named("/department", request.department()).id();
        return perform(id, request.command(to));
    }

    @POST
    @Path("/grouping")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(operationId = "groupBreach", summary = "Say that it is about the same act as another, or take that back")
    public RestResponse<BreachResponse> group(@RestPath String id, @NotNull @Valid BreachRequests.GroupBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/striking-out")
    @RolesAllowed(Role.STEWARD_KEY)
    @Operation(
            operationId = "strikeOutBreach",
            summary = "Propose to take it out of every count, or as a second steward do so")
    public RestResponse<BreachResponse> strikeOut(
            @RestPath String id, @NotNull @Valid BreachRequests.StrikeOutBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/reinstatement")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.STEWARD_KEY, Role.REVIEWER_KEY})
    @Operation(operationId = "reinstateBreach", summary = "Bring back a refused or withdrawn breach")
    public RestResponse<BreachResponse> reinstate(@RestPath String id) {
        return perform(id, new Reinstate());
    }

    @POST
    @Path("/acknowledgement")
    @RolesAllowed({Role.DEPARTMENT_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "acknowledgeBreach",
            summary = "Acknowledge a breach; as a steward, record that it came by letter",
            description = "A department need not send a body.")
    public RestResponse<BreachResponse> acknowledge(
            @RestPath String id, @Valid @RequestBody(required = false) BreachRequests.AcknowledgeBreach request) {
        return perform(id, BreachRequests.AcknowledgeBreach.command(request));
    }

    @POST
    @Path("/extension")
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "extendAnswer", summary = "Take longer to answer, once, with a reason")
    public RestResponse<BreachResponse> extend(
            @RestPath String id, @NotNull @Valid BreachRequests.ExtendAnswer request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/clarification")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY})
    @Operation(
            operationId = "clarifyBreach",
            summary = "Ask the filer what it means, which stops the answer clock for at most 10 working days; or say")
    public RestResponse<BreachResponse> clarify(
            @RestPath String id, @NotNull @Valid BreachRequests.ClarifyBreach request) {
        return perform(id, request.command(actor.get().is(Role.DEPARTMENT)));
    }

    @POST
    @Path("/escalation")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY})
    @Operation(
            operationId = "escalateBreach",
            summary = "Record that you took the matter elsewhere too, and later what came of it")
    public RestResponse<BreachResponse> escalate(
            @RestPath String id, @NotNull @Valid BreachRequests.EscalateBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/answer")
    @RolesAllowed({Role.DEPARTMENT_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "answerBreach",
            summary =
                    "Answer a breach, or revise a contested answer once; as a steward, record one that came by letter",
            description = "What came by letter counts from `receivedOn`, on cards of the day of its record and"
                    + " later. The filer has its whole time to reply from that record.")
    public RestResponse<BreachResponse> answer(
            @RestPath String id, @NotNull @Valid BreachRequests.AnswerBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/reply")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(operationId = "replyToAnswer", summary = "Accept the answer or contest it")
    public RestResponse<BreachResponse> reply(@RestPath String id, @NotNull @Valid BreachRequests.Reply request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/reply-extension")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(operationId = "extendReply", summary = "Take longer to reply, once")
    public RestResponse<BreachResponse> extendReply(@RestPath String id) {
        return perform(id, new ExtendReply());
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(operationId = "withdrawBreach", summary = "Take a breach back; the reason stays private")
    public RestResponse<BreachResponse> withdraw(
            @RestPath String id, @NotNull @Valid BreachRequests.WithdrawBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/support")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(
            operationId = "supportBreach",
            summary = "Join another organisation's breach",
            extensions = @Extension(name = "x-own", value = "[]", parseValue = true))
    public RestResponse<BreachResponse> support(
            @RestPath String id, @NotNull @Valid BreachRequests.SupportBreach request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/co-filing")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(
            operationId = "confirmCoFiling",
            summary = "Confirm that you file it too, as its filer asked you to",
            description = "For those whom the filer listed in `coFilers`; each finds the breach in its queue. A"
                    + " co-filer reads what the public reads and has no power to act for the case: replies,"
                    + " withdrawal and the rest stay with its filer. It is no supporter beside that, and no figure"
                    + " counts it. One entry stands for all unnamed co-filers, so that nobody can count them.")
    public RestResponse<BreachResponse> confirmCoFiling(
            @RestPath String id, @NotNull @Valid BreachRequests.ConfirmCoFiling request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/naming")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(
            operationId = "comeForward",
            summary = "Come forward as the filer of an unnamed breach, from the next night on and for good")
    public RestResponse<BreachResponse> comeForward(@RestPath String id) {
        return perform(id, new ComeForward());
    }

    @POST
    @Path("/objection")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(
            operationId = "objectToText",
            summary = "As an unnamed filer, keep a text closed that gives you away, until a steward has redacted it")
    public RestResponse<BreachResponse> object(
            @RestPath String id, @NotNull @Valid BreachRequests.ObjectToText request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/finding-draft")
    @RolesAllowed(Role.REVIEWER_KEY)
    @Operation(operationId = "draftFinding", summary = "Show the parties, and nobody else, what you mean to find")
    public RestResponse<BreachResponse> draft(
            @RestPath String id, @NotNull @Valid BreachRequests.DraftFinding request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/finding-comment")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.DEPARTMENT_KEY})
    @Operation(
            operationId = "commentOnFinding",
            summary = "As a party, comment once on the draft, within 10 working days; that you did is public")
    public RestResponse<BreachResponse> comment(
            @RestPath String id, @NotNull @Valid BreachRequests.CommentOnFinding request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/finding-revision")
    @RolesAllowed(Role.REVIEWER_KEY)
    @Operation(operationId = "reviseFinding", summary = "Put a finding right that turned out to be wrong")
    public RestResponse<BreachResponse> revise(
            @RestPath String id, @NotNull @Valid BreachRequests.ReviseFinding request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/recusal")
    @RolesAllowed(Role.REVIEWER_KEY)
    @Operation(operationId = "recuse", summary = "Have no more part in it as its reviewer, and say why")
    public RestResponse<BreachResponse> recuse(@RestPath String id, @NotNull @Valid BreachRequests.Recuse request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/finding")
    @RolesAllowed(Role.REVIEWER_KEY)
    @Operation(
            operationId = "makeFinding",
            summary = "Decide a contested breach, once both parties commented on the draft or could have")
    public RestResponse<BreachResponse> find(@RestPath String id, @NotNull @Valid BreachRequests.MakeFinding request) {
        return perform(id, request.command());
    }

    @POST
    @Path("/remedies/{n}/report")
    @RolesAllowed({Role.DEPARTMENT_KEY, Role.STEWARD_KEY})
    @Operation(
            operationId = "reportRemedy",
            summary = "Report a promised remedy done; as a steward, record that it came by letter")
    public RestResponse<BreachResponse> report(
            @RestPath String id, @RestPath String n, @NotNull @Valid BreachRequests.ReportRemedy request) {
        return perform(id, request.command(number(n)));
    }

    @POST
    @Path("/remedies/{n}/confirmation")
    @RolesAllowed(Role.ORGANISATION_KEY)
    @Operation(operationId = "confirmRemedy", summary = "Confirm or deny that a remedy was done")
    public RestResponse<BreachResponse> confirm(
            @RestPath String id, @RestPath String n, @NotNull @Valid BreachRequests.ConfirmRemedy request) {
        return perform(id, request.command(number(n)));
    }

    private RestResponse<BreachResponse> perform(String id, BreachCommand command) {
        UUID breach = Query.pathId("breach", id);
        Actor caller = actor.get();
        Written written = service.perform(caller, breach, command);
        return LogAnswer.ok(breaches.read(breach, caller), written);
    }

    private static int number(String n) {
        if (n.matches("[1-9][0-9]{0,3}")) return Integer.parseInt(n);
        throw Refusal.notFound("This breach has no remedy " + n + ".");
    }
}
