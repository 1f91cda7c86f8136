package org.covenanttracker.register;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DepartmentPage")
record DepartmentPage(
        List<DepartmentResponse> items,
        @Schema(nullable = true) String next) {}
