package org.covenanttracker.commitment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.commitment.CommitmentRequests.AssessCommitment;
import org.covenanttracker.commitment.CommitmentRequests.MakeCommitment;
import org.covenanttracker.commitment.CommitmentRequests.ReportProgress;
import org.covenanttracker.commitment.CommitmentRequests.ReviseCommitment;
import org.covenanttracker.commitment.CommitmentRequests.WithdrawCommitment;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Addressed;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.NextLink;
import org.covenanttracker.http.Page;
import org.covenanttracker.http.Place;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.LogAnswer;
import org.covenanttracker.ledger.LogPage;
import org.covenanttracker.ledger.LogPages;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.register.RegisterQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class CommitmentResource implements Addressed {

    private final CommitmentService service;
    private final Commitments commitments;
    private final CommitmentViews views;
    private final RegisterQuery register;
    private final Days days;
    private final CurrentActor actor;
    private final NextLink next;
    private final LogPages pages;

    CommitmentResource(
            CommitmentService service,
            Commitments commitments,
            CommitmentViews views,
            RegisterQuery register,
            Days days,
            CurrentActor actor,
            NextLink next,
            LogPages pages) {
        this.service = service;
        this.commitments = commitments;
        this.views = views;
        this.register = register;
        this.days = days;
        this.actor = actor;
        this.next = next;
        this.pages = pages;
    }

    @POST
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "makeCommitment", summary = "Make a dated promise")
    @APIResponseSchema(value = CommitmentResponse.class, responseCode = "201")
    public RestResponse<CommitmentResponse> make(@NotNull @Valid MakeCommitment request) {
        Actor department = actor.get();
        CommitmentService.Made made = service.make(department, request);
        return LogAnswer.created("/v1/commitments/" + made.id(), read(made.id(), department), made.written());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCommitment", summary = "One commitment with every wording it had")
    public CommitmentResponse get(@RestPath String id) {
        return read(Query.pathId("commitment", id), actor.get());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCommitments", summary = "Commitments, newest first")
    public CommitmentPage list(@BeanParam CommitmentQuery query, @RestQuery String cursor, @RestQuery String limit) {
        CommitmentFilter filter = query.filter(register, days.today());
        int size = Query.limit(limit);
        List<CommitmentRow> oneMore = commitments.newestFirst(filter, next.placeOf(cursor, Place::parse), size + 1);
        Page<CommitmentRow> page = Page.of(oneMore, size, row -> new Place(row.madeOn, row.id).toString());
        return new CommitmentPage(views.of(page.items(), actor.get()), next.to(page.lastKey()));
    }

    @POST
    @Path("/{id}/revision")
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "reviseCommitment", summary = "Change its wording or due date; the old stay on record")
    public RestResponse<CommitmentResponse> revise(@RestPath String id, @NotNull @Valid ReviseCommitment request) {
        return answer(id, service.revise(actor.get(), commitmentId(id), request));
    }

    @POST
    @Path("/{id}/progress")
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "reportProgress", summary = "Report how far it is")
    public RestResponse<CommitmentResponse> report(@RestPath String id, @NotNull @Valid ReportProgress request) {
        return answer(id, service.report(actor.get(), commitmentId(id), request));
    }

    @POST
    @Path("/{id}/assessment")
    @RolesAllowed({Role.ORGANISATION_KEY, Role.REVIEWER_KEY})
    @Operation(
            operationId = "assessCommitment",
            summary = "Say how far it is in your view",
            extensions = @Extension(name = "x-own", value = "[]", parseValue = true))
    public RestResponse<CommitmentResponse> assess(@RestPath String id, @NotNull @Valid AssessCommitment request) {
        return answer(id, service.assess(actor.get(), commitmentId(id), request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.DEPARTMENT_KEY)
    @Operation(operationId = "withdrawCommitment", summary = "Take it back, with a reason")
    public RestResponse<CommitmentResponse> withdraw(@RestPath String id, @NotNull @Valid WithdrawCommitment request) {
        return answer(id, service.withdraw(actor.get(), commitmentId(id), request));
    }

    @GET
    @Path("/{id}/events")
    @PermitAll
    @Operation(operationId = "listCommitmentEvents", summary = "The log's entries about one commitment, in order")
    public LogPage events(@RestPath String id, @RestQuery String after, @RestQuery String limit) {
        return pages.ofStream(get(id).id(), after, limit);
    }

    @Override
    public String under() {
        return "/v1/commitments/";
    }

    @Override
    public Object read(String id) {
        return get(id);
    }

    private RestResponse<CommitmentResponse> answer(String id, Written written) {
        return LogAnswer.ok(read(commitmentId(id), actor.get()), written);
    }

    private static UUID commitmentId(String id) {
        return Query.pathId("commitment", id);
    }

    CommitmentResponse read(UUID id, Actor reader) {
        CommitmentRow row = commitments
                .findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("There is no commitment " + id + "."));
        return views.of(List.of(row), reader).getFirst();
    }
}
