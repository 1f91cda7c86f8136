package org.covenanttracker.ledger.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the sender of a notice wrote, for stewards.
///
/// @param field the words that it is about; null where it is about all
/// @param entry the index of the entry that the field is of; null where none was named
@Schema(name = "SentNotice")
record SentNotice(
        @Schema(nullable = true) String field,
        @Schema(nullable = true) Long entry,
        String text,
        String contact) {}
