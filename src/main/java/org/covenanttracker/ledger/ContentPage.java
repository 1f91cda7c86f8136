package org.covenanttracker.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page may hold fewer than were asked for, and go on all the same.
@Schema(name = "EntryContentPage")
record ContentPage(
        List<ContentResponse> items,
        @Schema(nullable = true) String next) {}
