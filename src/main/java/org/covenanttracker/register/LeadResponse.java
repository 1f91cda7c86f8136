package org.covenanttracker.register;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param n its place among those of the department, from 1
/// @param name null where a steward hides it or it was erased
/// @param to the last day, as far as it is known
@Schema(name = "Lead")
record LeadResponse(
        int n,
        LeadRole role,
        @Schema(nullable = true) String name,
        @Schema(examples = "Minister for Civil Society") String office,
        LocalDate from,
        @Schema(nullable = true) LocalDate to) {}
