package org.covenanttracker.http.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// How long, how large and how many: whoever reads an answer knows what to make room for.
final class Bounds {

    /// Of integers that JSON carries whole everywhere, those of at most 15 digits.
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999_999L);

    private static final int PAGE = 200;

    /// Of what is listed whole: the register's and a case's own lists. No client need make room for more.
    private static final int WHOLE_LIST = 100_000;

    /// What a name says of what stands there, in every schema.
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("slug", "Slug"),
            Map.entry("formerSlugs", "Slug"),
            Map.entry("sign", "SignCode"),
            Map.entry("signs", "SignCode"),
            Map.entry("principle", "PrincipleCode"),
            Map.entry("quarter", "Quarter"),
            Map.entry("rootHash", "Hash"),
            Map.entry("leafHash", "Hash"),
            Map.entry("commitment", "Hash"),
            Map.entry("salt", "Hash"),
            Map.entry("salts", "Hash"),
            Map.entry("permalink", "Address"),
            Map.entry("address", "Address"));

    private Bounds() {}

    static void describe(OpenAPI document) {
        Set<String> requests = Schemas.requests(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            limit(schema);
            boolean closed = requests.contains(name) && schema.getProperties() != null;
            if (closed)
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        });
        Schemas.rewriteProperties(document, (owner, name, schema) -> {
            Schema limited = limitProperty(owner, name, schema, !requests.contains(owner));
            return requests.contains(owner) && !isRequired(document, owner, name) ? orNull(limited) : limited;
        });
    }

    private static boolean isRequired(OpenAPI document, String owner, String name) {
        List<String> required = document.getComponents().getSchemas().get(owner).getRequired();
        return required != null && required.contains(name);
    }

    /// What may be left out may be sent as null, which says the same.
    private static Schema orNull(Schema schema) {
        if (schema.getType() == null) return schema.getAnyOf() == null ? Schemas.orNull(schema) : schema;
        if (!Schemas.is(schema, SchemaType.NULL)) schema.addType(SchemaType.NULL);
        return schema;
    }

    private static Schema limitProperty(String owner, String name, Schema schema, boolean answered) {
        if (schema.getAnyOf() != null || schema.getRef() != null) {
            // Said again beside what is referred to, it says nothing.
            schema.setType(null);
        } else if (Schemas.is(schema, SchemaType.ARRAY)) {
            boolean page = owner.endsWith("Page") && name.equals("items");
            if (schema.getMaxItems() == null) schema.setMaxItems(page ? PAGE : WHOLE_LIST);
            schema.setItems(limitProperty(owner, name, schema.getItems(), answered));
        } else if (isBareString(schema) && answered) {
            return words(owner, name, schema);
        } else {
            limit(schema);
        }
        return schema;
    }

    /// An answer's string of a known kind, or else words.
    private static Schema words(String owner, String name, Schema schema) {
        boolean nextPage = name.equals("next") && owner.endsWith("Page");
        Schema known = Schemas.ref(nextPage ? "Address" : BY_NAME.getOrDefault(name, "Text"));
        known.setExamples(schema.getExamples());
        known.setDescription(schema.getDescription());
        return Schemas.is(schema, SchemaType.NULL) ? Schemas.orNull(known) : known;
    }

    private static boolean isBareString(Schema schema) {
        return Schemas.is(schema, SchemaType.STRING)
                && schema.getPattern() == null
                && schema.getFormat() == null
                && schema.getEnumeration() == null;
    }

    private static void limit(Schema schema) {
        if (Schemas.is(schema, SchemaType.INTEGER)) {
            if (schema.getMinimum() == null) schema.setMinimum(BigDecimal.ZERO);
            boolean small = "int32".equals(schema.getFormat());
            if (schema.getMaximum() == null) schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : MOST);
        }
        if ("uuid".equals(schema.getFormat())) schema.setMaxLength(36);
        if ("date".equals(schema.getFormat())) {
            schema.setMaxLength(10);
            schema.setPattern("^((19|20|21)[0-9]{2}|2200)-[0-9]{2}-[0-9]{2}$");
            schema.setExamples(List.of("2026-11-03"));
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            schema.setPattern("^(" + schema.getPattern() + ")$");
        }
        if (schema.getPattern() != null && schema.getMaxLength() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(100);
        }
        if (schema.getAdditionalPropertiesSchema() != null) limit(schema.getAdditionalPropertiesSchema());
        if (schema.getItems() != null) limit(schema.getItems());
    }

    static Schema number(int from, int to) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(from))
                .maximum(BigDecimal.valueOf(to));
    }
}
