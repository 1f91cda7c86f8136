package org.covenanttracker.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.NoticeResponse;
import org.covenanttracker.register.ClockResponse;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A breach as its reader may see it. Codes and dates are public from the first day; words are null
/// until they are public or the reader is a party.
///
/// @param nature always `alleged_breach`: a filing says what its filer holds, not what was found
/// @param provisionalSign whether the sign is the project's own derivation
/// @param acknowledgementRecordedBy `steward` where a letter, which came on `acknowledgedOn`, acknowledged it
/// @param wordsPublicFrom the day from which the words are public, once it is settled
/// @param transfers from which departments it came, the first one first
/// @param groupedWith the breach that stands for the act that both are about
/// @param narrativeFor and the three after it: for the parties only
/// @param content where its public words stand in the log, and what stewards did to any of its words
/// @param contactDetails for the parties: texts that stay closed until a steward has confirmed that the
///   contact details in them are for the public
/// @param notices from outside about its words
/// @param filer null where it is not named, or not for this reader to know
/// @param coFilers those who confirmed that they file it too; null where its filer or one of them is
///   not named
/// @param coFilerCount how many they are; null where `coFilers` is
/// @param invited for its filer: whom it asked to file it too
/// @param onBehalfOf for its filer and, where it was filed named, the stewards
/// @param shownFirst for the parties: other parties' texts that an unnamed filer reads before the public
/// @param sealed for an unnamed party: its own acts that are not on record yet
/// @param mayDo what the reader may do next, by the names of the addresses
@Schema(name = "Breach")
record BreachResponse(
        UUID id,
        @Schema(examples = "alleged_breach") String nature,
        DepartmentRef department,
        @Schema(examples = "PC-W2") String sign,
        @Schema(examples = "PC") String principle,
        boolean provisionalSign,
        @Schema(nullable = true) OrganisationRef filer,
        Stage stage,
        LocalDate filedOn,
        @Schema(examples = "2026-Q4") String quarter,
        @Schema(nullable = true) LocalDate occurredOn,
        @Schema(nullable = true) UUID commitment,
        @Schema(nullable = true) Mission mission,
        @Schema(nullable = true) Nation nation,
        @Schema(nullable = true) LocalDate acceptedOn,
        @Schema(nullable = true) LocalDate servedOn,
        @Schema(nullable = true) ServiceMeans servedBy,
        @Schema(nullable = true) LocalDate acknowledgedOn,
        @Schema(nullable = true) RecordedBy acknowledgementRecordedBy,
        @Schema(nullable = true) LocalDate withdrawnOn,
        List<TransferView> transfers,
        @Schema(nullable = true) UUID groupedWith,
        @Schema(nullable = true) StrikingView striking,
        @Schema(nullable = true) LocalDate struckOutOn,
        @Schema(nullable = true) LocalDate wordsPublicFrom,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) String narrative,
        @Schema(nullable = true) String remedySought,
        @Schema(nullable = true, examples = "public") String narrativeFor,
        @Schema(nullable = true) String raisedOn,
        @Schema(nullable = true) String relatedTo,
        @Schema(nullable = true) String lang,
        List<CorrectionView> corrections,
        List<ClockResponse> clocks,
        @Schema(nullable = true) RefusalView refusal,
        @Schema(nullable = true) ExtensionView extension,
        List<ClarificationView> clarifications,
        List<EscalationView> escalations,
        List<EvidenceView> evidence,
        List<AnswerView> answers,
        List<RemedyView> remedies,
        List<ReplyView> replies,
        @Schema(nullable = true) FindingDraftView findingDraft,
        @Schema(nullable = true) FindingView finding,
        List<SupportView> supports,
        @Schema(nullable = true) List<OrganisationRef> coFilers,
        @Schema(nullable = true) Integer coFilerCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UUID> invited,
        @JsonInclude(JsonInclude.Include.NON_NULL) String onBehalfOf,
        List<ContentNote> content,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ToConfirm> contactDetails,
        List<NoticeResponse> notices,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ShownTextView> shownFirst,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SealedActView> sealed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> mayDo) {

    /// What a breach said before it was corrected.
    ///
    /// @param by filer or steward
    /// @param title where it was put anew and the reader may see it, as the two after it; else null
    @Schema(name = "Correction")
    record CorrectionView(
            LocalDate on,
            @Schema(examples = "filer") String by,
            String sign,
            String quarter,
            @Schema(nullable = true) LocalDate occurredOn,
            @Schema(nullable = true) UUID commitment,
            @Schema(nullable = true) Mission mission,
            @Schema(nullable = true) Nation nation,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) String narrative,
            @Schema(nullable = true) String remedySought) {}

    @Schema(name = "DepartmentRef")
    record DepartmentRef(
            @Schema(examples = "hm-treasury") String slug,
            @Schema(examples = "HM Treasury") String name) {}

    /// A department's question and what its filer said. While it is open, the answer clock shows the latest
    /// due date that it can have.
    ///
    /// @param question for the parties only, as is `clarification`
    @Schema(name = "Clarification")
    record ClarificationView(
            LocalDate askedOn,
            @Schema(nullable = true) String question,
            @Schema(nullable = true) LocalDate givenOn,
            @Schema(nullable = true) String clarification) {}

    /// A file that a party attached; it is at `…/evidence/{id}` for whoever sees its name.
    ///
    /// @param by filer or department
    /// @param offeredTo to whom it may be shown at most, as its owner said
    /// @param shownTo to whom it is shown now; to the public once the words are
    /// @param name null for whoever it is not shown to, as are those after it
    /// @param size in bytes
    /// @param digest SHA-256 of the file as it is given out, hexadecimal; the log commits to it
    @Schema(name = "Evidence")
    record EvidenceView(
            UUID id,
            LocalDate on,
            @Schema(examples = "filer") String by,
            Visibility offeredTo,
            Visibility shownTo,

            @Schema(nullable = true, examples = "letter.pdf")
            String name,

            @Schema(nullable = true, examples = "application/pdf")
            String type,

            @Schema(nullable = true) Long size,
            @Schema(nullable = true) String digest) {}

    /// @param on when it was recorded
    /// @param by filer or department
    /// @param happenedOn when the matter was taken there, or with an outcome when that was heard
    /// @param outcome null while there is none
    /// @param reference for the parties only, as is `text`
    @Schema(name = "Escalation")
    record EscalationView(
            LocalDate on,
            @Schema(examples = "filer") String by,
            EscalatedTo to,
            @Schema(nullable = true) LocalDate happenedOn,
            @Schema(nullable = true) EscalationOutcome outcome,
            @Schema(nullable = true) String reference,
            @Schema(nullable = true) String text) {}

    /// @param version of the event whose text it is; name it in an objection
    /// @param closedUntil the day until whose end it is closed to the public, and may be objected to
    @Schema(name = "ShownText")
    record ShownTextView(int version, LocalDate closedUntil, boolean objected) {}

    /// @param waits true until the next night; false where it did not fit any more and was set aside
    /// @param setAside why, or null
    /// @param promise a signed note: keep it, it proves what was received and when until there is a receipt
    /// @param unprotected what this service cannot protect
    @Schema(name = "SealedAct")
    record SealedActView(
            UUID act,
            List<String> events,
            LocalDate receivedOn,
            boolean waits,
            @Schema(nullable = true) String setAside,
            String promise,
            String unprotected) {

        static final String UNPROTECTED = "Your name, the exact day and the time of filing are kept from everybody."
                + " What cannot be kept from a reader: your way of writing, facts that only you know, and being the only"
                + " organisation that an act concerned. A court can order the service to say who filed. Where that is"
                + " too much, file through an umbrella body.";
    }

    @Schema(name = "OrganisationRef")
    record OrganisationRef(UUID id, @Schema(nullable = true) String name) {}

    @Schema(name = "BreachRefusal")
    record RefusalView(
            LocalDate on,
            RefusalReason reason,
            @Schema(nullable = true) String explanation) {}

    /// @param from the department that it was with before
    @Schema(name = "BreachTransfer")
    record TransferView(LocalDate on, DepartmentRef from, TransferReason reason) {}

    /// A steward's proposal to strike it out.
    @Schema(name = "StrikingProposal")
    record StrikingView(
            LocalDate on,
            StrikingReason reason,
            @Schema(nullable = true) String explanation) {}

    @Schema(name = "AnswerExtension")
    record ExtensionView(
            LocalDate on,
            LocalDate until,
            ExtensionReason reason,
            @Schema(nullable = true) String text) {}

    /// @param on when it was recorded, or came by letter
    /// @param receivedOn when it came, of a letter that a steward recorded; else null, as is `recordedBy`
    /// @param delayExplanation why it was late, if the department said
    @Schema(name = "Answer")
    record AnswerView(
            LocalDate on,
            @Schema(nullable = true) LocalDate receivedOn,
            @Schema(nullable = true) RecordedBy recordedBy,
            AnswerPosition position,
            @Schema(nullable = true) String respondentRole,
            @Schema(nullable = true) String text,
            @Schema(nullable = true) String delayExplanation) {}

    /// @param number its number in this breach, from 1
    /// @param reportedOn when its completion was recorded, or reported by letter
    /// @param receivedOn when that came, of a letter that a steward recorded; else null, as is `recordedBy`
    /// @param confirmed what the filer says of that; null while it says nothing
    @Schema(name = "Remedy")
    record RemedyView(
            int number,
            RemedyKind kind,
            LocalDate dueOn,
            @Schema(nullable = true) String text,
            @Schema(nullable = true) LocalDate reportedOn,
            @Schema(nullable = true) LocalDate receivedOn,
            @Schema(nullable = true) RecordedBy recordedBy,
            @Schema(nullable = true) LocalDate doneOn,
            @Schema(nullable = true) String reportText,
            @Schema(nullable = true) Boolean confirmed,
            @Schema(nullable = true) String verdictText) {}

    @Schema(name = "Reply")
    record ReplyView(
            LocalDate on,
            boolean satisfied,
            OutcomeAsSought outcomeAsSought,
            @Schema(nullable = true) String text) {}

    /// @param finding as first made
    /// @param changed whether it is another outcome than the draft's that the parties commented on
    /// @param revisions what it was changed to later
    @Schema(name = "FindingOnBreach")
    record FindingView(
            LocalDate on,
            Finding finding,
            @Schema(nullable = true) String text,
            @Schema(nullable = true) Boolean changed,
            List<RevisionView> revisions) {}

    @Schema(name = "FindingRevision")
    record RevisionView(
            LocalDate on,
            Finding finding,
            @Schema(nullable = true) String text) {}

    /// @param commentsUntil the last day for the parties' comments
    /// @param finding and text: for the parties and the register's staff only
    @Schema(name = "FindingDraft")
    record FindingDraftView(
            LocalDate on,
            LocalDate commentsUntil,
            @Schema(nullable = true) String finding,
            @Schema(nullable = true) String text,
            List<CommentView> comments) {}

    /// @param by filer or department
    @Schema(name = "FindingComment")
    record CommentView(
            LocalDate on,
            @Schema(examples = "department") String by,
            @Schema(nullable = true) String text) {}

    @Schema(name = "Support")
    record SupportView(
            LocalDate on,
            @Schema(nullable = true) OrganisationRef organisation,
            @Schema(nullable = true) String text) {}
}
