package org.covenanttracker.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where some words of a thing stand in the log, and what stewards did to them. It is the same for
/// every reader: what was done is public even where the words are not.
///
/// @param entry index of the entry that commits to them
/// @param commitment as it stands in the leaf
/// @param erased true, or left out
/// @param erasedBy the index of the entry that erased them
/// @param erasureProposedOn while a second steward has not agreed
@Schema(name = "ContentNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentNote(
        long entry,
        @Schema(examples = "BreachFiled") String type,
        @Schema(examples = "narrative") String field,
        ContentStatus status,
        String commitment,
        RestrictionReason reason,
        LocalDate until,
        LocalDate erasureProposedOn,
        ErasureGround ground,
        Boolean erased,
        Long erasedBy) {}
