package org.covenanttracker.http.openapi;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.covenanttracker.http.Query;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// What stands in paths and queries. The resources read them as text, to refuse them in our own words; a
/// name means the same everywhere, so each is described once.
final class Parameters {

    private static final Map<String, Schema> QUERY = Map.ofEntries(
            entry("limit", Bounds.number(1, Query.MAX_LIMIT).defaultValue(Query.DEFAULT_LIMIT)),
            entry("cursor", Schemas.ref("Cursor")),
            entry("after", Schemas.ref("Index")),
            entry("logSize", Schemas.ref("Index").minimum(java.math.BigDecimal.ONE)),
            entry("asOf", Schemas.ref("LocalDate")),
            entry("from", Schemas.ref("LocalDate")),
            entry("to", Schemas.ref("LocalDate")),
            entry("filedFrom", Schemas.ref("LocalDate")),
            entry("filedTo", Schemas.ref("LocalDate")),
            entry("dryRun", asked()),
            entry("overdue", asked()),
            entry("restated", asked()),
            entry("stage", Schemas.ref("Stage")),
            entry("status", Schemas.ref("CommitmentStatus")),
            entry("mission", Schemas.ref("Mission")),
            entry("every", Schemas.ref("Every")),
            entry("principle", Schemas.ref("PrincipleCode")),
            entry("sign", Schemas.ref("SignCode")),
            entry("department", Schemas.ref("Slug")),
            entry("methodology", Schemas.ref("DocumentCode")),
            entry("period", Schemas.ref("Period")),
            entry("compare", Schemas.ref("FigureName")),
            entry("by", Schemas.ref("FigureName")),
            entry("stream", Schemas.ref("UUID")),
            entry("type", Schemas.ref("EventType")),
            entry("identifier", Schemas.ref("Identifier")));

    private static final Map<String, Schema> PATH = Map.ofEntries(
            entry("id", Schemas.ref("UUID")),
            entry("evidence", Schemas.ref("UUID")),
            entry("slug", Schemas.ref("Slug")),
            entry("department", Schemas.ref("CardName")),
            entry("figure", Schemas.ref("FigureName")),
            entry("index", Schemas.ref("Index")),
            entry("n", Bounds.number(1, 9_999)),
            entry("year", Schemas.ref("Year")),
            entry("code", Schemas.ref("ProblemCode")),
            entry("path", Schemas.ref("TilePath")));

    /// Of these the `{id}` is the code under which they were adopted.
    private static final Set<String> DOCUMENTS = Set.of("calendars", "editions", "procedures");

    private Parameters() {}

    /// A parameter that narrows by being there.
    private static Schema asked() {
        return OASFactory.createSchema().addType(SchemaType.BOOLEAN).enumeration(List.of(true));
    }

    static void describe(OpenAPI document) {
        for (Schemas.Place place : Schemas.operations(document)) {
            if (place.operation().getParameters() == null) continue;
            for (Parameter parameter : place.operation().getParameters()) {
                if (parameter.getIn() == Parameter.In.HEADER) {
                    parameter.getSchema().setMaxLength(200);
                } else {
                    parameter.setSchema(of(place.path(), parameter));
                }
            }
        }
    }

    private static Schema of(String path, Parameter parameter) {
        boolean inPath = parameter.getIn() == Parameter.In.PATH;
        Schema schema = (inPath ? PATH : QUERY).get(parameter.getName());
        if (schema == null) throw new IllegalStateException("Not described: " + parameter.getName() + " of " + path);
        if (inPath && path.equals("/v1/principles/{code}")) return Schemas.ref("PrincipleCode");
        if (inPath && parameter.getName().equals("id") && DOCUMENTS.contains(path.split("/")[2])) {
            return Schemas.ref("DocumentCode");
        }
        return schema;
    }
}
