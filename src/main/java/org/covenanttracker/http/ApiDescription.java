package org.covenanttracker.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// What holds for the whole API description: codes in the form that JSON uses, closed request bodies,
/// a problem document for whatever goes wrong, and how to send a key.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String REQUEST = "Request";

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String name ? (Object) name.toLowerCase(Locale.ROOT) : value)
                    .toList());
        }
        return schema;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        List.of("401", "403").forEach(operation.getResponses()::removeAPIResponse);
        operation
                .getResponses()
                .addAPIResponse(
                        "default", problem("A problem document: what was wrong, where, and what would be right"));
        operation
                .getResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref("#/components/responses/Limited"));
        return operation;
    }

    /// What is sent again under the same key is not done again, whatever it is.
    @Override
    public PathItem filterPathItem(PathItem path) {
        Operation post = path.getPOST();
        if (post == null) return path;
        post.addParameter(OASFactory.createParameter()
                .name(IdempotencyFilter.HEADER)
                .in(Parameter.In.HEADER)
                .description("A name of your own for this request, such as a UUID. Sent again under it within 7 days it"
                        + " is answered with its first result, as that may be seen then, and not carried out again.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .pattern("^[!-~]{1,200}$")));
        post.getResponses()
                .addAPIResponse(
                        "409",
                        problem("It does not fit what is on record, or the first one with this"
                                + " Idempotency-Key is being carried out (in_flight): see Retry-After"))
                .addAPIResponse("422", problem("Another body was sent under this Idempotency-Key"));
        return path;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith(REQUEST))
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        });
        document.getComponents()
                .addResponse("Limited", limited())
                .addSecurityScheme(
                        "key",
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key that a steward issued: cvt_live_… or, in a demo, cvt_demo_…"));
    }

    private static APIResponse limited() {
        return problem("More was asked for than is granted in such a time: of a holder of keys (reads and writes apart,"
                        + " each item of a batch a write), or of an address without a key; or more at once. Some"
                        + " operations have limits of their own besides")
                .addHeader("Retry-After", header("In so many seconds one more is granted", "2"))
                .addHeader(
                        "RateLimit-Policy",
                        header(
                                "With a key, on every answer: the quota that the request counts against, how many in"
                                        + " how many seconds (IETF draft ratelimit-headers-10)",
                                "\"reads\";q=3000;w=60"))
                .addHeader(
                        "RateLimit",
                        header(
                                "With a key, on every answer: how many more are granted now to its holder, and in how"
                                        + " many seconds the quota is whole again; where it is used up, one more granted",
                                "\"reads\";r=2999;t=1"));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
