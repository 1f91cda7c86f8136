package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where an exception becomes an answer, so that every answer that is not a result
/// is a problem document and no inner text leaves the service.
class ProblemMapper {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        Response answer = answer(Problem.of(refusal));
        if (refusal.retryAfter() == 0) return answer;
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, refusal.retryAfter())
                .build();
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violations) {
        return answer(Problem.of(Refusal.invalid(Faults.of(violations))));
    }

    @ServerExceptionMapper
    Response misread(JsonMappingException unreadable) {
        return answer(Problem.of(Refusal.invalid(Faults.of(unreadable))));
    }

    /// Named on its own because the framework brings a mapper for just this one.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch) {
        return misread(mismatch);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException malformed) {
        return answer(Problem.of(Refusal.invalid(Faults.of(malformed))));
    }

    /// Our own code throws no plain IOException: this one comes from reading a body.
    @ServerExceptionMapper
    Response cutOff(IOException broken) {
        return answer(Problem.of(400, code(400), detail(400)));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unknownCaller() {
        Problem problem = Problem.of(401, "unauthorised", "Send a live key as 'Authorization: Bearer cvt_…'.");
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response notForThisRole(ForbiddenException denied) {
        return answer(Problem.of(403, "role_not_allowed", "A key of this role may not do this."));
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return answer(Problem.of(Refusal.invalid(Faults.of(unreadable))));
        }
        int status = thrown.getResponse().getStatus();
        return status >= 500 ? bug(thrown) : answer(Problem.of(status, code(status), detail(status)));
    }

    @ServerExceptionMapper
    Response bug(Throwable thrown) {
        return answer(Failure.problem(thrown));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "body_too_large";
            case 415 -> "unsupported_media_type";
            default -> "refused";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address; /docs lists what there is.";
            case 405 -> "This address does not take that method; /docs lists those it takes.";
            case 406 -> "None of the formats asked for is offered here; JSON always is.";
            case 413 -> "The body is larger than this address takes: 1 MiB, or where a file is sent 10 MiB.";
            case 415 -> "Send the body as 'Content-Type: application/json', or a file as multipart/form-data.";
            default -> "The request was refused.";
        };
    }
}
