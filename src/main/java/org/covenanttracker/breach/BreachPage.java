package org.covenanttracker.breach;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BreachPage")
record BreachPage(
        List<BreachResponse> items, @Schema(nullable = true) String next) {}
