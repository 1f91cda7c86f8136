package org.covenanttracker.register;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EditionList")
record EditionList(List<EditionResponse> items) {}
