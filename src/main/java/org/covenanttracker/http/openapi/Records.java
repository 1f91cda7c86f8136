package org.covenanttracker.http.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/// What the records behind the schemas say of themselves that the scanner does not read: how long words
/// may be, and which fields of an answer are always there.
final class Records {

    private static final DotName PLAIN_TEXT = DotName.createSimple(PlainText.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName LIST = DotName.createSimple("java.util.List");

    private final Map<String, List<ClassInfo>> bySchema;

    Records(IndexView classes) {
        bySchema = classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .sorted(Comparator.comparing(ClassInfo::name))
                .collect(Collectors.groupingBy(Records::schemaName));
    }

    private static String schemaName(ClassInfo type) {
        return isNamed(type) ? type.declaredAnnotation(SCHEMA).value("name").asString() : type.simpleName();
    }

    private static boolean isNamed(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    void describe(OpenAPI document) {
        Set<String> requests = Schemas.requests(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = behind(name, schema);
            if (type == null) return;
            schema.getProperties().forEach((property, described) -> {
                limitWords(described, field(type, property));
            });
            if (!requests.contains(name))
                schema.setRequired(alwaysThere(type, schema.getProperties().keySet()));
        });
    }

    /// Several may have the same simple name, of which one has these fields.
    private ClassInfo behind(String name, Schema schema) {
        if (schema.getProperties() == null) return null;
        Set<String> properties = schema.getProperties().keySet();
        return bySchema.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparing(type -> !isNamed(type)))
                .filter(type -> properties.stream().allMatch(each -> field(type, each) != null))
                .findFirst()
                .orElse(null);
    }

    private static List<String> alwaysThere(ClassInfo type, Collection<String> properties) {
        if (type.hasDeclaredAnnotation(INCLUDE)) return null;
        return properties.stream()
                .filter(each -> !field(type, each).hasAnnotation(INCLUDE))
                .toList();
    }

    private static FieldInfo field(ClassInfo type, String property) {
        return type.fields().stream()
                .filter(field -> nameOf(field).equals(property))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance name = field.annotation(PROPERTY);
        return name == null || name.value() == null
                ? field.name()
                : name.value().asString();
    }

    private static void limitWords(Schema described, FieldInfo field) {
        if (field.type().name().equals(LIST)) {
            AnnotationInstance words =
                    field.type().asParameterizedType().arguments().getFirst().annotation(PLAIN_TEXT);
            if (words != null) limit(described.getItems(), words);
        } else {
            field.annotations(PLAIN_TEXT).stream()
                    .filter(each -> each.target().kind() == AnnotationTarget.Kind.FIELD)
                    .forEach(words -> limit(described, words));
        }
    }

    /// A narrower form says more than that it is words.
    private static void limit(Schema described, AnnotationInstance words) {
        described.setMaxLength(words.value("max").asInt());
        if (described.getPattern() != null) return;
        boolean lines = words.value("lines") != null && words.value("lines").asBoolean();
        described.setType(null);
        described.setRef(Schemas.REF + (lines ? "Lines" : "Line"));
    }
}
