package org.covenanttracker.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A problem document as RFC 9457 defines it.
///
/// @param type a stable relative URI that ends in the code
/// @param errors one row for each rule broken, empty unless the input was at fault
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "/problems/invalid") String type,
        @Schema(examples = "Invalid") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "The request breaks a rule; errors lists each.")
        String detail,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public Problem {
        detail = Echo.of(detail);
    }

    public static final String MEDIA_TYPE = "application/problem+json";

    static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    public static Problem of(int status, String code, String detail) {
        return new Problem("/problems/" + code, title(code), status, detail, List.of(), Map.of());
    }

    public static Problem of(Refusal refusal) {
        return new Problem(
                "/problems/" + refusal.code(),
                title(refusal.code()),
                refusal.status(),
                refusal.getMessage(),
                refusal.faults(),
                refusal.members());
    }

    /// The end of its type.
    String code() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String title(String code) {
        String words = code.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
