package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param identifiers in outside registers, the primary one first
/// @param content where name and identifiers stand in the log, and what stewards did to them
/// @param formerNames oldest first
/// @param filingLimits how many of its filings may await screening
/// @param suspension why it may file nothing for now
/// @param successor the id of the organisation that took over when it ended
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
        LocalDate admittedOn,
        FilingLimits filingLimits,
        List<FormerName> formerNames,
        @Schema(nullable = true) LocalDate suspendedOn,
        @Schema(nullable = true) SuspensionReason suspension,
        @Schema(nullable = true) LocalDate endedOn,
        @Schema(nullable = true) UUID successor,
        List<ContentNote> content) {

    static OrganisationResponse of(OrganisationRow row, Words words, List<ContentNote> notes, Actor reader) {
        String identifiers = OrganisationContent.identifiers(row.id, words, reader);
        return new OrganisationResponse(
                row.id,
                OrganisationContent.name(row, words, reader),
                identifiers == null ? List.of() : List.of(identifiers.split("\n")),
                row.kind,
                row.sizeBand,
                row.nation,
                row.cause,
                row.verified,
                row.verifiedBy,
                row.verifiedOn,
                row.admittedOn,
                row.filingLimits,
                formerNames(row, words, reader),
                row.suspendedOn,
                row.suspension,
                row.endedOn,
                row.successor,
                notes);
    }

    private static List<FormerName> formerNames(OrganisationRow row, Words words, Actor reader) {
        return row.names.stream()
                .filter(each -> each.to() != null)
                .map(each -> new FormerName(OrganisationContent.name(row, each, words, reader), each.from(), each.to()))
                .toList();
    }

    /// @param name null where a steward hides it or it was erased
    @Schema(name = "FormerName")
    record FormerName(@Schema(nullable = true) String name, LocalDate from, LocalDate to) {}
}
