package org.covenanttracker.commitment;

import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A commitment with texts that stay closed until a steward has confirmed the contact details in them.
///
/// @param address of the commitment
/// @param department its slug
@Schema(name = "CommitmentToConfirm")
public record CommitmentToConfirm(
        UUID id,
        String address,
        @Schema(examples = "hm-treasury") String department,
        List<ToConfirm> contactDetails) {}
