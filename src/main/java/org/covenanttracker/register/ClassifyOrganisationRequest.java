package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All of it takes the place of what was said before.
@Schema(name = "ClassifyOrganisationRequest")
record ClassifyOrganisationRequest(
        @NotNull(message = "is required") OrganisationKind kind,
        SizeBand sizeBand,
        Nation nation,
        Cause cause,
        @NotNull(message = "is required") Boolean verified) {}
