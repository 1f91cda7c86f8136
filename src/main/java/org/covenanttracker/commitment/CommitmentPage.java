package org.covenanttracker.commitment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CommitmentPage")
record CommitmentPage(
        List<CommitmentResponse> items,
        @Schema(nullable = true) String next) {}
