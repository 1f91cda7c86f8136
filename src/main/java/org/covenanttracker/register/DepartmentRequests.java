package org.covenanttracker.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.RegisterEvent.DepartmentRenamed;
import org.covenanttracker.register.RegisterEvent.LeadNamed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of changes of a department.
final class DepartmentRequests {

    private DepartmentRequests() {}

    /// @param acronym left out if it has none now
    /// @param source where the renaming is published
    @Schema(name = "RenameDepartmentRequest")
    record RenameDepartment(
            @NotNull(message = "is required")
            @Pattern(regexp = Shape.SLUG, message = "must be lower-case words joined by hyphens")
            @PlainText(max = 100)
            @Schema(examples = "department-for-culture-media-and-sport")
            String slug,

            @NotNull(message = "is required") @PlainText(max = 200)
            String name,

            @Pattern(regexp = Shape.ACRONYM, message = "must be up to 12 letters and digits") @Schema(examples = "DCMS")
            String acronym,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.LINK, message = "must be an https link")
            @PlainText(max = 500)
            @Schema(examples = Shape.LINK_EXAMPLE)
            String source) {

        DepartmentRenamed event() {
            return new DepartmentRenamed(slug, name, acronym, source);
        }
    }

    /// Read as a node, which tells null from nothing: a body that forgot it must not take the target back.
    ///
    /// @param workingDays null to take the target back
    @Schema(name = "SetAnswerTargetRequest")
    record SetAnswerTarget(
            @NotNull(message = "is required, and may be null")
            @Schema(implementation = Integer.class, nullable = true, minimum = "1", maximum = "20", examples = "15")
            JsonNode workingDays) {

        Integer days() {
            if (workingDays.isNull()) return null;
            boolean fits = workingDays.isInt() && workingDays.intValue() >= 1 && workingDays.intValue() <= 20;
            if (fits) return workingDays.intValue();
            throw Refusal.invalid("/workingDays", "range", "Must be a whole number from 1 to 20, or null.");
        }
    }

    /// @param name of the person; ministers and senior officials on the published list only
    /// @param office the title under which that list has them
    /// @param to left out while no end is known
    @Schema(name = "NameLeadRequest")
    record NameLead(
            @NotNull(message = "is required") LeadRole role,

            @NotNull(message = "is required") @PlainText(max = 200) @Schema(examples = "A. N. Example")
            String name,

            @NotNull(message = "is required") @PlainText(max = 200) @Schema(examples = "Minister for Civil Society")
            String office,

            @NotNull(message = "is required") LocalDate from,
            LocalDate to) {

        LeadNamed event() {
            return new LeadNamed(role, office, from, to);
        }
    }

    /// @param to the last day; said again, it takes the place of what was said before
    @Schema(name = "EndLeadRequest")
    record EndLead(@NotNull(message = "is required") LocalDate to) {}

    /// @param successor the slug of the department that took over
    @Schema(name = "MergeDepartmentRequest")
    record MergeDepartment(
            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "hm-treasury")
            String successor) {}

    /// @param successors the slugs of those that took over
    @Schema(name = "SplitDepartmentRequest")
    record SplitDepartment(
            @NotNull(message = "is required")
            @Size(min = 2, max = 20, message = "takes 2 to 20")
            @Schema(examples = "[\"hm-treasury\", \"cabinet-office\"]")
            List<@NotNull(message = "must be a slug") @PlainText(max = 100) String> successors) {}

    /// @param successors the slugs of those that took over; may be empty
    @Schema(name = "CloseDepartmentRequest")
    record CloseDepartment(
            @NotNull(message = "is required, and may be empty")
            @Size(max = 20, message = "takes at most 20")
            @Schema(examples = "[\"hm-treasury\"]")
            List<@NotNull(message = "must be a slug") @PlainText(max = 100) String> successors) {}
}
