package org.covenanttracker.ledger.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A field whose contact details await a steward; closed to the public until then.
///
/// @param entry index of the entry that commits to it
@Schema(name = "ContactDetailsToConfirm")
public record ToConfirm(
        long entry, @Schema(examples = "narrative") String field) {}
