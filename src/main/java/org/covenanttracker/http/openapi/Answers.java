package org.covenanttracker.http.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Every status that an operation can answer with: most are the same for all, and are referred to.
final class Answers {

    /// On every answer to a key.
    private static final List<String> LIMITS = List.of("RateLimit-Policy", "RateLimit");

    /// Of these the service is the cause, and not who asks.
    private static final Set<String> SERVERS = Set.of("Failed", "Unavailable");

    private static final String CORS = "Access-Control-Allow-Origin";

    private Answers() {}

    static void describe(OpenAPI document) {
        List<Schemas.Place> operations = Schemas.operations(document);
        operations.forEach(Answers::describe);
        for (String limit : LIMITS) {
            operations.forEach(place -> successes(place).forEach(each -> each.addHeader(limit, header(limit))));
            document.getComponents().getResponses().forEach((name, answer) -> {
                if (!SERVERS.contains(name)) answer.addHeader(limit, header(limit));
            });
        }
    }

    private static void describe(Schemas.Place place) {
        APIResponses answers = place.operation().getResponses();
        boolean post = place.method() == PathItem.HttpMethod.POST;
        boolean hasBody = place.operation().getRequestBody() != null;
        boolean needsKey = !Policy.isPublic(place.operation());
        refuse(answers, true, "400", "BadRequest");
        refuse(answers, true, "401", "Unauthorised");
        refuse(answers, needsKey, "403", "Forbidden");
        refuse(answers, true, "404", "NotFound");
        refuse(answers, true, "406", "NotAcceptable");
        refuse(answers, place.isWrite(), "409", "Conflict");
        refuse(answers, true, "413", "TooLarge");
        refuse(answers, hasBody, "415", "WrongMediaType");
        refuse(answers, post, "422", "AnotherBody");
        refuse(answers, true, "429", "TooMany");
        refuse(answers, true, "500", "Failed");
        refuse(answers, true, "503", "Unavailable");
        successes(place).forEach(answer -> {
            if (answer.getContent() != null) answer.getContent().getMediaTypes().forEach(Answers::describeOther);
            if (place.isWrite()) tellOfLog(answer, post);
            else if (!needsKey) answer.addHeader(CORS, header(CORS));
        });
        if (answers.hasAPIResponse("201")) {
            answers.getAPIResponse("201").addHeader("Location", header("Location"));
        }
    }

    private static void refuse(APIResponses answers, boolean can, String status, String name) {
        answers.removeAPIResponse(status);
        if (can) answers.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }

    private static List<APIResponse> successes(Schemas.Place place) {
        return place.operation().getResponses().getAPIResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    /// The generator says of every format that it is as the JSON is.
    private static void describeOther(String type, MediaType media) {
        if (!type.contains("json")) media.setSchema(null);
    }

    private static void tellOfLog(APIResponse answer, boolean post) {
        List.of("Covenant-Log-Index", "Covenant-Log-Receipt", "Link")
                .forEach(each -> answer.addHeader(each, header(each)));
        if (post) answer.addHeader("Idempotency-Replayed", header("Idempotency-Replayed"));
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
