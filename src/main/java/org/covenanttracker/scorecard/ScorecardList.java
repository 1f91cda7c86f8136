package org.covenanttracker.scorecard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Every department's card, in the order of their slugs: never by counts, which rank nothing.
@Schema(name = "ScorecardList")
record ScorecardList(List<Scorecard> items) {}
