package org.covenanttracker.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Makes the mapper that Quarkus reads bodies with as strict as every other.
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        Json.configure(mapper);
    }

    /// After Quarkus's own customizer, which turns unknown fields back on.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
