package org.covenanttracker.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another department, as a department's page points to it.
@Schema(name = "DepartmentLink")
record DepartmentLink(
        @Schema(examples = "hm-treasury") String slug,
        @Schema(examples = "HM Treasury") String name) {}
