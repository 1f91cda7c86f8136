package org.covenanttracker.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/// Declares how long a text may be, of which the generator knows nothing: in bodies as [PlainText] has it,
/// which counts as JSON Schema does, in characters (code points); in queries as [QueryFilter] does.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LengthDescription implements OASFilter {

    private static final DotName PLAIN_TEXT = DotName.createSimple(PlainText.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView classes;

    public LengthDescription(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        boolean isInQuery = parameter.getIn() == Parameter.In.QUERY;
        if (isInQuery) parameter.getSchema().setMaxLength(QueryFilter.MAX_LENGTH);
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (ClassInfo type : classes.getKnownClasses()) {
            Schema schema = type.annotationsMap().containsKey(PLAIN_TEXT) ? schemas.get(name(type)) : null;
            if (schema != null) type.fields().forEach(field -> declare(field, schema));
        }
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static void declare(FieldInfo field, Schema schema) {
        Schema property = schema.getProperties().get(field.name());
        if (property == null) return;
        if (field.type().kind() == Type.Kind.PARAMETERIZED_TYPE) {
            Type item = field.type().asParameterizedType().arguments().getFirst();
            limit(item.annotation(PLAIN_TEXT), property.getItems());
        } else {
            limit(field.annotation(PLAIN_TEXT), property);
        }
    }

    private static void limit(AnnotationInstance text, Schema schema) {
        if (text != null) schema.setMaxLength(text.value("max").asInt());
    }
}
