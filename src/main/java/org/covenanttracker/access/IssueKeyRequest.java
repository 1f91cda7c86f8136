package org.covenanttracker.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param department slug, on a department's key only
/// @param organisation id, on an organisation's key only
/// @param holder on a steward's or reviewer's key: whose second key it is; a new holder if left out
@Schema(name = "IssueKeyRequest")
record IssueKeyRequest(
        @NotNull(message = "is required: organisation, department, steward or reviewer")
        Role role,

        @Schema(examples = "hm-treasury") String department,
        String organisation,
        String holder,
        @Schema(examples = "2027-06-30") LocalDate expiresOn,

        @Size(max = 100, message = "takes at most 100 characters") @Schema(examples = "case desk, laptop")
        String label) {}
