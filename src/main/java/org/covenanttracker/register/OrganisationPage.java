package org.covenanttracker.register;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OrganisationPage")
record OrganisationPage(
        List<OrganisationResponse> items,
        @Schema(nullable = true) String next) {}
