package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.ContentNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param id its stream in the log
/// @param source where it says that the body is bound, or that it is listed
/// @param answerTarget in how many working days it means to answer; its own, not the procedure's
/// @param names every name it had, the present one last
/// @param formerSlugs under which it answers as well, oldest first
/// @param successors who took over when it ended
/// @param predecessors ended departments from which it took over
/// @param leads those who lead for it and those who did, in the order in which they were named
/// @param content where the names of leads stand in the log, and what stewards did to them
@Schema(name = "Department")
record DepartmentResponse(
        UUID id,
        @Schema(examples = "hm-treasury") String slug,
        @Schema(examples = "HM Treasury") String name,
        @Schema(nullable = true) String acronym,
        DepartmentKind kind,
        DepartmentBasis basis,
        String source,
        @Schema(nullable = true) String contentId,
        @Schema(nullable = true) String registerKey,
        LocalDate registeredOn,
        @Schema(nullable = true, examples = "15") Integer answerTarget,
        List<DepartmentName> names,
        List<String> formerSlugs,
        @Schema(nullable = true) LocalDate endedOn,
        List<DepartmentLink> successors,
        List<DepartmentLink> predecessors,
        List<LeadResponse> leads,
        List<ContentNote> content) {

    static DepartmentResponse of(
            DepartmentRow row,
            List<DepartmentLink> successors,
            List<DepartmentLink> predecessors,
            List<LeadResponse> leads,
            List<ContentNote> notes) {
        return new DepartmentResponse(
                row.id,
                row.slug,
                row.name,
                row.acronym,
                row.kind,
                row.basis,
                row.source,
                row.contentId,
                row.registerKey,
                row.registeredOn,
                row.answerTarget,
                row.names,
                row.formerSlugs(),
                row.endedOn,
                successors,
                predecessors,
                leads,
                notes);
    }
}
