package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Turns what the JSON reader and the validator complain of into faults with JSON Pointers.
final class Faults {

    private static final Map<String, String> RULES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "length",
            "Pattern", "format",
            "UniqueElements", "distinct",
            "NoContactDetails", "contact_details");

    private Faults() {}

    static List<Fault> of(ConstraintViolationException thrown) {
        // The first two nodes are the method and its parameter; what follows lies in the body.
        return sorted(thrown.getConstraintViolations(), 2);
    }

    /// Of what was validated by itself, so that every node lies in it.
    static List<Fault> inPart(Set<? extends ConstraintViolation<?>> violations) {
        return sorted(violations, 0);
    }

    private static List<Fault> sorted(Set<? extends ConstraintViolation<?>> violations, int outside) {
        return violations.stream()
                .map(violation -> of(violation, outside))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::rule))
                .toList();
    }

    private static Fault of(ConstraintViolation<?> violation, int outside) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String rule = RULES.getOrDefault(annotation, snake(annotation));
        String pointer = pointer(violation.getPropertyPath(), outside);
        return pointer.isEmpty()
                ? Fault.at("", "required", "A JSON body is required.")
                : Fault.at(pointer, rule, violation.getMessage());
    }

    private static String pointer(Path path, int outside) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(outside)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex())
                        + (node.getName() == null || node.getName().startsWith("<") ? "" : "/" + node.getName()))
                .collect(Collectors.joining());
    }

    static List<Fault> of(JsonProcessingException thrown) {
        return of(thrown, List.of());
    }

    /// @param besides fields that would have been known, though not to the type that was read
    static List<Fault> of(JsonProcessingException thrown, List<String> besides) {
        return switch (thrown) {
            case StreamConstraintsException _ -> List.of(beyondMeasure());
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamConstraintsException -> List.of(beyondMeasure());
            case UnrecognizedPropertyException unknown -> List.of(unknownField(unknown, besides));
            case InvalidFormatException format when format.getValue() instanceof String -> List.of(wrongValue(format));
            case MismatchedInputException mismatch when isTrailing(mismatch) -> List.of(malformed("", mismatch));
            case MismatchedInputException mismatch -> List.of(wrongType(mismatch));
            case JsonMappingException mapping -> List.of(malformed(pointer(mapping.getPath()), mapping));
            default -> List.of(malformed("", thrown));
        };
    }

    /// The reader has no type of its own for a second document after the first.
    private static boolean isTrailing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static Fault beyondMeasure() {
        return Fault.at(
                "",
                "json_limits",
                "A body is at most 32 levels deep, its names are at most 200 characters long, its numbers 40.");
    }

    private static Fault unknownField(UnrecognizedPropertyException thrown, List<String> besides) {
        Stream<String> own = thrown.getKnownPropertyIds().stream().map(Object::toString);
        List<String> known = Stream.concat(own, besides.stream()).sorted().toList();
        return Fault.at(
                pointer(thrown.getPath()),
                "unknown_field",
                Nearest.hint(thrown.getPropertyName(), known) + "Known here: " + String.join(", ", known) + ".");
    }

    private static Fault wrongValue(InvalidFormatException thrown) {
        Class<?> type = thrown.getTargetType();
        String hint = type.isEnum() ? Nearest.hint(thrown.getValue().toString(), codes(type)) : "";
        return Fault.at(pointer(thrown.getPath()), "wrong_value", hint + "Must be " + expected(type) + ".");
    }

    private static Fault wrongType(MismatchedInputException thrown) {
        Class<?> type = thrown.getTargetType();
        String expected = type == null ? "another type" : expected(type);
        return Fault.at(pointer(thrown.getPath()), "wrong_type", "Must be " + expected + ".");
    }

    private static String expected(Class<?> type) {
        return type.isEnum() ? "one of " + String.join(", ", codes(type)) : described(type);
    }

    private static Fault malformed(String pointer, JsonProcessingException thrown) {
        var at = thrown.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        boolean duplicate = thrown instanceof JsonParseException
                && thrown.getOriginalMessage().startsWith("Duplicate field");
        return duplicate
                ? Fault.at(pointer, "duplicate_field", "A field stands twice" + where + ".")
                : Fault.at(pointer, "malformed_json", "The body is not one whole JSON document" + where + ".");
    }

    private static List<String> codes(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(each -> Code.of((Enum<?>) each))
                .toList();
    }

    private static String described(Class<?> type) {
        if (Temporal.class.isAssignableFrom(type)) return Notation.DATE;
        if (type == UUID.class) return Notation.ID;
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) return "a number";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (List.class.isAssignableFrom(type)) return "a list";
        return type == String.class ? "a text" : "an object";
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(ref -> "/" + (ref.getFieldName() == null ? ref.getIndex() : escaped(ref.getFieldName())))
                .collect(Collectors.joining());
    }

    /// RFC 6901 section 3: an unknown field may be called anything.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
