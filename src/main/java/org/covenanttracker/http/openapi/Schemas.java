package org.covenanttracker.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Ways through the description that more than one part of it goes.
final class Schemas {

    static final String REF = "#/components/schemas/";

    private Schemas() {}

    /// @param path as it stands in the document
    record Place(String path, PathItem.HttpMethod method, Operation operation) {

        boolean isWrite() {
            return method != PathItem.HttpMethod.GET;
        }
    }

    static List<Place> operations(OpenAPI document) {
        List<Place> all = new ArrayList<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> all.add(new Place(path, method, operation))));
        return all;
    }

    /// What puts another schema in a property's place, or the same.
    interface Rewriting {
        Schema of(String owner, String name, Schema schema);
    }

    static void rewriteProperties(OpenAPI document, Rewriting rewriting) {
        document.getComponents().getSchemas().forEach((owner, schema) -> {
            if (schema.getProperties() == null) return;
            Map.copyOf(schema.getProperties())
                    .forEach((name, property) -> schema.addProperty(name, rewriting.of(owner, name, property)));
        });
    }

    /// Names of those that stand in a request, however deep.
    static Set<String> requests(OpenAPI document) {
        Set<String> found = new TreeSet<>();
        operations(document).stream()
                .map(place -> place.operation().getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(media -> collect(document, media.getSchema(), found));
        return found;
    }

    private static void collect(OpenAPI document, Schema schema, Set<String> found) {
        if (schema == null) return;
        if (schema.getRef() != null && found.add(nameOf(schema))) {
            collect(document, document.getComponents().getSchemas().get(nameOf(schema)), found);
        }
        collect(document, schema.getItems(), found);
        if (schema.getAnyOf() != null) schema.getAnyOf().forEach(each -> collect(document, each, found));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> collect(document, each, found));
        }
    }

    static String nameOf(Schema reference) {
        return reference.getRef().substring(REF.length());
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref(REF + name);
    }

    static Schema orNull(Schema schema) {
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
