package org.covenanttracker.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of each filing, in the order that they were sent in.
///
/// @param dryRun true where nothing was stored, else left out
@Schema(name = "Batch")
record BatchResponse(
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean dryRun, List<Outcome> items) {

    /// One filing's answer; what does not apply is left out.
    ///
    /// @param status 201 for what is on record now, 200 for what was so before, else that of the problem
    /// @param index of its entry in the log; an unnamed filing has none before its night
    /// @param problem its pointers begin at the filing
    @Schema(name = "BatchOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(@Schema(examples = "201") int status, UUID id, Long index, Problem problem) {

        static Outcome refused(Problem problem) {
            return new Outcome(problem.status(), null, null, problem);
        }

        static Outcome would(int status) {
            return new Outcome(status, null, null, null);
        }
    }
}
