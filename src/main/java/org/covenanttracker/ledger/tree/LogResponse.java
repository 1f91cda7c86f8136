package org.covenanttracker.ledger.tree;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param today the open day: the date that an entry would bear now
/// @param vkey the public key that the newest checkpoint is signed with (C2SP signed-note)
/// @param promiseVkey the public key of the promises that unnamed parties are given
/// @param size how many entries are published; `/log/checkpoint` signs them
/// @param rootHash of the Merkle tree of that size, base64; null before the first checkpoint
/// @param appended how many entries there are, those included that are about to be published
@Schema(name = "Log")
record LogResponse(
        @Schema(examples = "covenant-tracker.invalid") String origin,
        String vkey,
        String promiseVkey,
        boolean demo,
        LocalDate today,
        long size,
        @Schema(nullable = true) String rootHash,
        long appended) {}
