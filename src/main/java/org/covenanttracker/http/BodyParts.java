package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/// Reads the parts of a body that are taken or refused each by itself, as strictly as a whole one is
/// read. What is refused is pointed at from the part, not from the body.
@ApplicationScoped
public class BodyParts {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Validator validator;

    BodyParts(Validator validator) {
        this.validator = validator;
    }

    /// @param besides fields of the part that were taken out of it before, to name with those known
    public <T> T read(JsonNode part, Class<T> type, List<String> besides) {
        T value = parse(part, type, besides);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) throw Refusal.invalid(Faults.inPart(violations));
        return value;
    }

    private static <T> T parse(JsonNode part, Class<T> type, List<String> besides) {
        try {
            return MAPPER.treeToValue(part, type);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid(Faults.of(unreadable, besides));
        }
    }
}
