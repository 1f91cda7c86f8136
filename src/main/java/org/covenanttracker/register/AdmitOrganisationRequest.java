package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/// @param identifiers `{LIST}-{id}` as org-id.guide writes them, the primary one first; may be empty,
///     since an informal group may be on no outside register
/// @param verified whether the steward has checked that the body is who it says; others may not file
@Schema(name = "AdmitOrganisationRequest")
record AdmitOrganisationRequest(
        @NotNull(message = "is required") @PlainText(max = 200) @Schema(examples = "Example Foodbank Network")
        String name,

        @NotNull(message = "is required, and may be empty")
        @Size(max = 10, message = "takes at most 10")
        @UniqueElements(message = "holds one twice")
        @Schema(examples = "[\"GB-CHC-279417\"]")
        List<@NotNull(message = "must be an identifier") @PlainText(max = 60) String> identifiers,

        @NotNull(message = "is required") OrganisationKind kind,
        SizeBand sizeBand,
        Nation nation,
        Cause cause,
        @NotNull(message = "is required") Boolean verified) {}
