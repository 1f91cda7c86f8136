package org.covenanttracker.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// A whole example of every body, put together from those of its fields.
final class Examples {

    /// What stands in them has an example of its own.
    private static final Pattern LISTS = Pattern.compile("(Page|List)$");

    private final OpenAPI document;

    Examples(OpenAPI document) {
        this.document = document;
    }

    void describe() {
        Set<String> bodies = new TreeSet<>();
        for (Schemas.Place place : Schemas.operations(document)) {
            if (place.operation().getRequestBody() != null)
                addNames(place.operation().getRequestBody().getContent(), bodies);
            place.operation()
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(each -> addNames(each.getContent(), bodies));
        }
        Map<String, Object> examples = new LinkedHashMap<>();
        bodies.forEach(name -> examples.put(name, of(schema(name))));
        examples.forEach((name, example) -> schema(name).setExamples(List.of(example)));
    }

    private static void addNames(Content content, Set<String> names) {
        if (content == null) return;
        content.getMediaTypes().values().forEach(media -> {
            String ref = media.getSchema() == null ? null : media.getSchema().getRef();
            if (ref != null && !LISTS.matcher(ref).find()) names.add(Schemas.nameOf(media.getSchema()));
        });
    }

    private Schema schema(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private Object of(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty())
            return schema.getExamples().getFirst();
        if (schema.getRef() != null) return of(schema(Schemas.nameOf(schema)));
        if (schema.getAnyOf() != null) return of(schema.getAnyOf().getFirst());
        if (schema.getEnumeration() != null) return schema.getEnumeration().getFirst();
        if (schema.getProperties() != null) return ofProperties(schema);
        if (Schemas.is(schema, SchemaType.ARRAY)) return new ArrayList<>(List.of(of(schema.getItems())));
        if (Schemas.is(schema, SchemaType.BOOLEAN)) return true;
        if (Schemas.is(schema, SchemaType.INTEGER)) return schema.getMinimum().max(java.math.BigDecimal.ONE);
        if (Schemas.is(schema, SchemaType.NUMBER)) return 1;
        if ("uuid".equals(schema.getFormat())) return "5b0c2e2e-6f2f-4a3c-9a51-6a4f3b0e9a11";
        return Schemas.is(schema, SchemaType.OBJECT) ? Map.of() : "Invented example";
    }

    private Object ofProperties(Schema schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> example.put(name, of(property)));
        return example;
    }
}
