package org.covenanttracker.breach;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// To whom a steward, having looked at it, shows a file: no further than its owner offered it.
@Schema(name = "ShowEvidence")
record ShowEvidenceRequest(@NotNull(message = "is required") Visibility visibility) {}
