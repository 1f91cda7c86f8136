package org.covenanttracker.ledger;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param today the open day: the date that an entry would bear now
/// @param rootHash null until the log is published as a Merkle tree
@Schema(name = "Log")
record LogResponse(
        @Schema(examples = "covenant-tracker.invalid") String origin,
        boolean demo,
        LocalDate today,
        long size,
        @Schema(nullable = true) String rootHash) {}
