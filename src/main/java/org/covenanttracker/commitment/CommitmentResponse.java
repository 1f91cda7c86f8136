package org.covenanttracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.NoticeResponse;
import org.covenanttracker.register.Mission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A commitment with every wording it had. `wordings` begins with the first; the last one stands.
///
/// @param status by the department's own account
/// @param content where its public words stand in the log, and what stewards did to any of its words
/// @param contactDetails for the department and stewards: texts that stay closed until a steward has
/// confirmed that the public may read the contact details in them
/// @param notices from outside about its words
/// @param disputed reported complete while somebody's newest assessment says less
@Schema(name = "Commitment")
record CommitmentResponse(
        UUID id,
        CommittedDepartment department,
        LocalDate madeOn,
        @Schema(nullable = true) Mission mission,
        CommitmentStatus status,
        LocalDate firstDueOn,
        LocalDate dueOn,
        int dueDateMoves,
        boolean overdue,
        boolean disputed,
        @Schema(nullable = true) LocalDate reportedCompleteOn,
        @Schema(nullable = true) LocalDate withdrawnOn,
        @Schema(nullable = true) String withdrawalReason,
        List<WordingView> wordings,
        List<ReportView> reports,
        List<AssessmentView> assessments,
        List<ContentNote> content,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ToConfirm> contactDetails,
        List<NoticeResponse> notices) {

    @Schema(name = "CommittedDepartment")
    record CommittedDepartment(String slug, String name) {}

    @Schema(name = "CommitmentWording")
    record WordingView(
            LocalDate on,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) String description,
            List<String> signs,
            LocalDate dueOn,
            @Schema(nullable = true) MeasureView measure,
            @Schema(nullable = true) String reason) {}

    @Schema(name = "MeasureOnCommitment")
    record MeasureView(
            @Schema(nullable = true) String unit,
            @Schema(nullable = true) BigDecimal baseline,
            BigDecimal target) {}

    @Schema(name = "ProgressReport")
    record ReportView(
            LocalDate on,
            CommitmentStatus status,
            @Schema(nullable = true) String text) {}

    /// @param text null to the public: a third party's words are not screened
    @Schema(name = "Assessment")
    record AssessmentView(
            LocalDate on,
            Role byRole,
            UUID by,
            @Schema(nullable = true) String byName,
            CommitmentStatus status,
            @Schema(nullable = true) String text) {}
}
