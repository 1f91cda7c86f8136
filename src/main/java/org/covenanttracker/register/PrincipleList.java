package org.covenanttracker.register;

import java.util.List;
import org.covenanttracker.register.EditionResponse.PrincipleResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PrincipleList")
record PrincipleList(List<PrincipleResponse> items) {}
