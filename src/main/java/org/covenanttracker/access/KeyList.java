package org.covenanttracker.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "KeyList")
record KeyList(List<KeyResponse> items) {}
