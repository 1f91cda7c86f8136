package org.covenanttracker.scorecard;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes the answers that are of another kind where a parameter asks for it. Public because the build
/// makes it by reflection.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ScorecardDescription implements OASFilter {

    private static final List<String> OF_ALL = List.of("ScorecardList", "ScorecardComparison", "ScorecardSlices");
    private static final Map<String, List<String>> KINDS = Map.of(
            "listScorecards", OF_ALL,
            "listScorecardsAsJson", OF_ALL,
            "getScorecard", List.of("Scorecard", "ScorecardSlices", "StewardCard"));

    @Override
    public Operation filterOperation(Operation operation) {
        List<String> kinds = KINDS.get(operation.getOperationId());
        if (kinds == null) return operation;
        Schema any = OASFactory.createSchema();
        kinds.forEach(each -> any.addAnyOf(OASFactory.createSchema().ref("#/components/schemas/" + each)));
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .setSchema(any);
        return operation;
    }
}
