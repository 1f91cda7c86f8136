package org.covenanttracker.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Describes conditional requests with every operation that takes them, see [ConditionFilter].
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConditionDescription implements OASFilter {

    /// Sent as they are read, however long they are.
    private static final Set<String> STREAMED = Set.of("listBreachesAsCsv", "listCommitmentsAsCsv");

    private static final Pattern BELOW_A_THING = Pattern.compile("(/v1/[a-z-]+/\\{\\w+})/.+");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.GET) describeRead(operation);
            else if (isBelowOneToRead(path, paths)) describeChange(operation);
        }));
    }

    private static boolean isBelowOneToRead(String path, Map<String, PathItem> paths) {
        Matcher below = BELOW_A_THING.matcher(path);
        return below.matches()
                && paths.containsKey(below.group(1))
                && paths.get(below.group(1)).getGET() != null;
    }

    private static void describeRead(Operation read) {
        if (STREAMED.contains(read.getOperationId())) return;
        read.addParameter(parameter(
                HttpHeaders.IF_NONE_MATCH, "ETags of what you have, or *: answered 304 if it is still the same."));
        read.getResponses().addAPIResponse("304", answer("NotModified"));
        read.getResponses()
                .getAPIResponse("200")
                .addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref("#/components/headers/ETag"));
    }

    private static APIResponse answer(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static void describeChange(Operation change) {
        change.addParameter(parameter(
                HttpHeaders.IF_MATCH,
                "The ETag that a GET of the thing gave you: carried out only if it would be the same now, and else"
                        + " answered 412. Not looked at where an Idempotency-Key repeats what was carried out."));
        change.getResponses().addAPIResponse("412", answer("Changed"));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .pattern("^(\\*|(W/)?\"[!#-~]*\"( *, *(W/)?\"[!#-~]*\")*)$"));
    }
}
