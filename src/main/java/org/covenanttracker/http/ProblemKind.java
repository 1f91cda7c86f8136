package org.covenanttracker.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A way in which a request can be refused. A code means the same for ever; one that is emitted and does not
/// stand in `problems.json` fails a test.
///
/// @param status with which it is answered
/// @param example a problem document of this kind
@Schema(name = "ProblemKind")
record ProblemKind(
        @Schema(examples = "wrong_stage") String code,
        @Schema(examples = "409") int status,
        String meaning,
        String whatToDo,
        Problem example) {

    private static final List<ProblemKind> ALL = load();

    /// As the file has it.
    private record Entry(String code, int status, String meaning, String whatToDo) {

        ProblemKind kind() {
            List<Fault> faults =
                    code.equals("invalid") ? List.of(Fault.at("/title", "required", "is required")) : List.of();
            Problem plain = Problem.of(status, code, meaning);
            Problem example = new Problem(plain.type(), plain.title(), status, meaning, faults, Map.of());
            return new ProblemKind(code, status, meaning, whatToDo, example);
        }
    }

    static List<ProblemKind> all() {
        return ALL;
    }

    static Optional<ProblemKind> of(String code) {
        return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
    }

    @JsonIgnore
    public String getExampleText() {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(example);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<ProblemKind> load() {
        try (InputStream json = ProblemKind.class.getResourceAsStream("/problems.json")) {
            return Json.mapper().readValue(json, new TypeReference<List<Entry>>() {}).stream()
                    .map(Entry::kind)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
