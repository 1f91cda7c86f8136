package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param identifiers in outside registers, the primary one first
/// @param verifiedBy the steward who checked it, by random id
@Schema(name = "Organisation")
record OrganisationResponse(
        UUID id,
        @Schema(nullable = true) String name,
        List<String> identifiers,
        OrganisationKind kind,
        @Schema(nullable = true) SizeBand sizeBand,
        @Schema(nullable = true) Nation nation,
        @Schema(nullable = true) Cause cause,
        boolean verified,
        @Schema(nullable = true) UUID verifiedBy,
        @Schema(nullable = true) LocalDate verifiedOn,
        LocalDate admittedOn) {

    static OrganisationResponse of(OrganisationRow row, Words words) {
        String identifiers = words.of(row.id, 1, "identifiers");
        return new OrganisationResponse(
                row.id,
                words.of(row.id, 1, "name"),
                identifiers == null ? List.of() : List.of(identifiers.split("\n")),
                row.kind,
                row.sizeBand,
                row.nation,
                row.cause,
                row.verified,
                row.verifiedBy,
                row.verifiedOn,
                row.admittedOn);
    }
}
