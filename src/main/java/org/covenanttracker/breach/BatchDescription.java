package org.covenanttracker.breach;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Describes the filings of a batch: each is read by itself, and is a filing with one field more, which the
/// generator cannot see.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class BatchDescription implements OASFilter {

    private static final String ITEM = "BatchItemRequest";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        document.getComponents().addSchema(ITEM, item(schemas.get("FileBreachRequest")));
        schemas.get("FileBatchRequest")
                .getProperties()
                .get("items")
                .setItems(OASFactory.createSchema().ref("#/components/schemas/" + ITEM));
        List.of("JsonNode", "JsonNodeType").forEach(document.getComponents()::removeSchema);
    }

    private static Schema item(Schema filing) {
        Schema item = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("A filing, as FileBreachRequest describes it");
        filing.getRequired().forEach(item::addRequired);
        filing.getProperties().forEach(item::addProperty);
        return item.addProperty(
                BatchItem.EXTERNAL_ID,
                OASFactory.createSchema()
                        .ref("#/components/schemas/Line")
                        .maxLength(BatchItem.EXTERNAL_ID_LENGTH)
                        .description("What you call it. Sent again under this name, it is not filed again; without"
                                + " a name, its whole content is the name"));
    }
}
