package org.covenanttracker.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a body was called, and from when to when it was on the register under it.
///
/// @param to null while it is called so
@Embeddable
@Schema(name = "DepartmentName")
record DepartmentName(
        String slug,
        String name,
        @Schema(nullable = true) String acronym,
        String source,
        @Column(name = "from_on") LocalDate from,
        @Schema(nullable = true) @Column(name = "to_on") LocalDate to) {

    DepartmentName until(LocalDate on) {
        return new DepartmentName(slug, name, acronym, source, from, on);
    }
}
