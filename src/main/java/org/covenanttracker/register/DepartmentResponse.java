package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param id its stream in the log
@Schema(name = "Department")
record DepartmentResponse(
        UUID id,
        @Schema(examples = "hm-treasury") String slug,
        @Schema(examples = "HM Treasury") String name,
        @Schema(nullable = true) String acronym,
        DepartmentKind kind,
        DepartmentBasis basis,
        String source,
        @Schema(nullable = true) String contentId,
        @Schema(nullable = true) String registerKey,
        LocalDate registeredOn) {

    static DepartmentResponse of(DepartmentRow row) {
        return new DepartmentResponse(
                row.id,
                row.slug,
                row.name,
                row.acronym,
                row.kind,
                row.basis,
                row.source,
                row.contentId,
                row.registerKey,
                row.registeredOn);
    }
}
