package org.covenanttracker.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.access.KeyResponse;
import org.covenanttracker.breach.BreachResponse.DepartmentRef;
import org.covenanttracker.breach.BreachResponse.SealedActView;
import org.covenanttracker.commitment.CommitmentToConfirm;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.NoticeResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The cases of whoever holds the key, what is due first coming first.
///
/// @param newKeys on the first page: keys issued to you in the last 30 days, but for the one that asks, and
///     to stewards any that was made at the host; revoke one that nobody asked for, and tell a steward
/// @param notices for stewards, on the first page: all that are not answered
/// @param commitments for stewards, on the first page: all whose contact details are to be confirmed
@Schema(name = "QueuePage")
record QueuePage(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KeyResponse> newKeys,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<NoticeResponse> notices,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<CommitmentToConfirm> commitments,
        @Schema(nullable = true) String next) {

    /// @param address of the breach
    /// @param due what is to be done, by whom and by when, first things first
    /// @param invitation whether its filer asks you to file it too: confirm by `co-filing`
    /// @param contactDetails for stewards: texts whose contact details are to be confirmed
    /// @param sealed of an unnamed party: its acts that wait for the night or did not fit any more
    /// @param mayDo what you may do now, by the names of the addresses
    @Schema(name = "QueueItem")
    record Item(
            UUID id,
            String address,
            DepartmentRef department,
            @Schema(examples = "PC-W2") String sign,
            Stage stage,
            LocalDate filedOn,
            @Schema(nullable = true) String title,
            List<DueView> due,
            boolean invitation,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<ToConfirm> contactDetails,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<SealedActView> sealed,
            List<String> mayDo) {}

    /// @param what a clock's name, `service`, `finding-comment` or `remedy 1`
    /// @param by steward, department or filer
    /// @param yours whether it is for you to do
    @Schema(name = "DueOnBreach")
    record DueView(
            @Schema(examples = "answer") String what,
            @Schema(examples = "department") String by,
            LocalDate dueOn,
            boolean overdue,
            boolean yours) {}
}
