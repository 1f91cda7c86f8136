package org.covenanttracker.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.RegisterEvent.FilingLimitsSet;
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

    /// Never fewer than everybody's 10 and 100, which these numbers give back.
    @Schema(name = "SetFilingLimitsRequest")
    record SetFilingLimits(
            @NotNull(message = "is required")
            @Min(value = 10, message = "must be at least 10")
            @Max(value = 1_000, message = "must be at most 1000")
            @Schema(examples = "50")
            Integer perDepartment,

            @NotNull(message = "is required")
            @Min(value = 100, message = "must be at least 100")
            @Max(value = 10_000, message = "must be at most 10000")
            @Schema(examples = "500")
            Integer overall) {

        FilingLimitsSet event() {
            return new FilingLimitsSet(perDepartment, overall);
        }
    }

    @Schema(name = "SuspendOrganisationRequest")
    record SuspendOrganisation(
            @NotNull(message = "is required") SuspensionReason reason) {}
}
