package org.covenanttracker.breach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What filing would have been answered with.
///
/// @param dryRun always true: nothing was stored
/// @param status of the answer without dryRun
@Schema(name = "DryRun")
record DryRunResponse(
        boolean dryRun, @Schema(examples = "201") int status) {

    static final DryRunResponse FILED = new DryRunResponse(true, 201);
}
