package org.covenanttracker.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// What holds for the whole API description: codes in the form that JSON uses, a problem
/// document for whatever goes wrong, and how to send a key or a token.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String KEY = "key";
    private static final String TOKEN = "token";

    /// The roles that a provider's token may vouch for.
    private static final Set<String> BY_TOKEN = Set.of(Role.DEPARTMENT_KEY, Role.STEWARD_KEY);

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
        addToken(operation);
        operation
                .getResponses()
                .addAPIResponse(
                        "default", problem("A problem document: what was wrong, where, and what would be right"));
        return operation;
    }

    private static void addToken(Operation operation) {
        if (operation.getSecurity() == null) return;
        List<String> roles = operation.getSecurity().stream()
                .flatMap(each -> each.getScheme(KEY).stream())
                .filter(BY_TOKEN::contains)
                .toList();
        if (!roles.isEmpty())
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN, roles));
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
        return path;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(KEY, bearer("A key that a steward issued: cvt_live_… or, in a demo, cvt_demo_…"))
                .addSecurityScheme(
                        TOKEN,
                        bearer("Only where the operator has configured it: an access token (JWT) of an OpenID provider"
                                        + " that the operator trusts for a department or for stewards. Whoever it is"
                                        + " of must hold a live key as well. Tokens are checked as RFC8725 advises.")
                                .bearerFormat("JWT"));
    }

    private static SecurityScheme bearer(String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
