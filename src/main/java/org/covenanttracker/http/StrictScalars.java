package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads dates and ids in the one notation. Left to itself Jackson also takes a date from a list or a
/// date-time, an id from base64, and an empty text as no id at all.
final class StrictScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictScalars() {
        addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, Notation::date));
        addDeserializer(UUID.class, new Strict<>(UUID.class, Notation::id));
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, Optional<T>> notation;

        Strict(Class<T> type, Function<String, Optional<T>> notation) {
            super(type);
            this.type = type;
            this.notation = notation;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            Optional<T> value = notation.apply(json.getText());
            if (value.isPresent()) return value.get();
            throw context.weirdStringException(json.getText(), type, "not in our notation");
        }
    }
}
