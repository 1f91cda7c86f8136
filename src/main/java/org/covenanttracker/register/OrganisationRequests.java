package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of changes of an organisation.
final class OrganisationRequests {

    private OrganisationRequests() {}

    @Schema(name = "RenameOrganisationRequest")
    record RenameOrganisation(
            @NotNull(message = "is required") @PlainText(max = 200) @Schema(examples = "Example Foodbanks United")
            String name) {}

    @Schema(name = "MergeOrganisationRequest")
    record MergeOrganisation(
            @NotNull(message = "is required") UUID successor) {}

    /// @param successor left out where nobody took over
    @Schema(name = "CloseOrganisationRequest")
    record CloseOrganisation(UUID successor) {}

    @Schema(name = "SuspendOrganisationRequest")
    record SuspendOrganisation(
            @NotNull(message = "is required") SuspensionReason reason) {}
}
