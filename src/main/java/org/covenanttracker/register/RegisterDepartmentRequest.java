package org.covenanttracker.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param slug the last part of the body's GOV.UK address
/// @param source where it says that the body is bound, or that it is listed
/// @param contentId GOV.UK's own id, which outlives renames
/// @param registerKey the key in the retired government-organisation register, such as D15
@Schema(name = "RegisterDepartmentRequest")
record RegisterDepartmentRequest(
        @NotNull(message = "is required")
        @Pattern(regexp = Shape.SLUG, message = "must be lower-case words joined by hyphens")
        @PlainText(max = 100)
        @Schema(examples = "charity-commission")
        String slug,

        @NotNull(message = "is required") @PlainText(max = 200)
        String name,

        @Pattern(regexp = Shape.ACRONYM, message = "must be up to 12 letters and digits") @Schema(examples = "HMT")
        String acronym,

        @NotNull(message = "is required") DepartmentKind kind,
        @NotNull(message = "is required") DepartmentBasis basis,

        @NotNull(message = "is required")
        @Pattern(regexp = Shape.LINK, message = "must be an https link")
        @PlainText(max = 500)
        @Schema(examples = Shape.LINK_EXAMPLE)
        String source,

        UUID contentId,

        @Pattern(regexp = "[A-Z]{1,3}[0-9]{1,5}", message = "must be letters and a number, such as D15")
        @Schema(examples = "D15")
        String registerKey) {

    DepartmentRegistered event() {
        return new DepartmentRegistered(slug, name, acronym, kind, basis, source, text(contentId), registerKey);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
