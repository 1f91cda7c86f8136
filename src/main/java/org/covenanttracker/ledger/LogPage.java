package org.covenanttracker.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LogPage")
public record LogPage(
        List<LogEntry> items, @Schema(nullable = true) String next) {}
