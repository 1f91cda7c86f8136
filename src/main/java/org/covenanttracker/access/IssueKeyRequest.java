package org.covenanttracker.access;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param department slug, on a department's key only
/// @param organisation id, on an organisation's key only
/// @param holder on a steward's or reviewer's key: whose second key it is; a new holder if left out
@Schema(name = "IssueKeyRequest")
record IssueKeyRequest(
        @NotNull(message = "is required: organisation, department, steward or reviewer")
        Role role,

        @PlainText(max = 100) @Schema(examples = "hm-treasury")
        String department,

        UUID organisation,
        UUID holder,
        @Schema(examples = "2027-06-30") LocalDate expiresOn,

        @PlainText(max = 100) @Schema(examples = "case desk, laptop")
        String label) {}
