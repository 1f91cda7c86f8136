package org.covenanttracker.ledger;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The content of one entry, as far as anyone may read it.
///
/// @param fields by name; those that are not public are left out
@Schema(name = "EntryContent")
record ContentResponse(long index, Map<String, FieldContent> fields) {}
