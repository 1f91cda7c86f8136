package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.register.Clock;

/// When the words of a breach become public. Codes and dates are public from the first day, so that
/// nobody can hide that a filing exists; words wait until somebody has read them and the department
/// has had its right of reply: its answer, or the end of the time it was first given for one.
final class Publicity {

    private Publicity() {}

    /// The day from which the words are public, or null while that is not settled, and for good if the
    /// breach was withdrawn or struck out before that day. Days given back to the department's clock make
    /// nothing unread that was public by then.
    static LocalDate wordsPublicFrom(BreachState breach) {
        if (breach.wordsPublicSince() != null) return breach.wordsPublicSince();
        if (!breach.isOnTheCard()) return null;
        LocalDate replied = rightOfReplyEndedOn(breach);
        if (replied == null) return null;
        LocalDate day = replied.isBefore(breach.screenedOn()) ? breach.screenedOn() : replied;
        return isBefore(breach.withdrawnOn(), day) || isBefore(breach.struckOutOn(), day) ? null : day;
    }

    private static boolean isBefore(LocalDate ended, LocalDate day) {
        return ended != null && ended.isBefore(day);
    }

    static boolean wordsArePublicOn(LocalDate today, BreachState breach) {
        LocalDate from = wordsPublicFrom(breach);
        return from != null && !today.isBefore(from);
    }

    /// The fields that anyone may read on a day. Replies, verdicts and supporters' texts are not among
    /// them: nobody reads those before they are sent.
    ///
    /// @param narrativeFor as the filing says; anything but `public` closes the narrative for good
    static Set<ContentField> openFields(LocalDate today, UUID id, BreachState breach, String narrativeFor) {
        if (!wordsArePublicOn(today, breach)) return Set.of();
        Set<ContentField> open = new HashSet<>();
        boolean withNarrative = "public".equals(narrativeFor);
        addFilersWords(open, id, breach.wording(), withNarrative);
        breach.corrections().stream()
                .filter(Statement.Correction::screened)
                .forEach(each -> addFilersWords(open, id, each.before().wording(), withNarrative));
        if (breach.extension() != null) open.add(text(id, breach.extension().version()));
        breach.transfers().stream()
                .map(TransferNote::extension)
                .filter(Objects::nonNull)
                .forEach(each -> open.add(text(id, each.version())));
        for (var answer : breach.answers()) {
            open.add(text(id, answer.version()));
            open.add(new ContentField(id, answer.version(), "respondentRole"));
            open.add(new ContentField(id, answer.version(), BreachAnswered.DELAY_EXPLANATION));
        }
        for (RemedyNote remedy : breach.remedies()) {
            open.add(new ContentField(id, remedy.answerVersion(), PromisedRemedy.textField(remedy.number())));
            if (remedy.reportVersion() != null) open.add(text(id, remedy.reportVersion()));
        }
        if (breach.findingNote() != null) open.add(text(id, breach.findingNote().version()));
        breach.findingRevisions().forEach(each -> open.add(text(id, each.version())));
        breach.evidence().stream()
                .filter(each -> each.isShownTo(Visibility.PUBLIC))
                .forEach(each -> EvidenceAttached.FIELDS.forEach(
                        field -> open.add(new ContentField(id, each.version(), field))));
        return open;
    }

    /// What was put right before anybody had read it is not for the public: the screened words are.
    private static void addFilersWords(
            Set<ContentField> open, UUID id, Statement.Wording wording, boolean withNarrative) {
        open.add(new ContentField(id, wording.title(), "title"));
        open.add(new ContentField(id, wording.remedySought(), "remedySought"));
        if (withNarrative) open.add(new ContentField(id, wording.narrative(), "narrative"));
    }

    private static ContentField text(UUID id, int version) {
        return new ContentField(id, version, "text");
    }

    /// What was public when a breach was transferred stays so: nobody can make it unread.
    private static LocalDate rightOfReplyEndedOn(BreachState breach) {
        for (TransferNote transfer : breach.transfers()) {
            LocalDate ended = rightOfReplyEndedOn(transfer.originalAnswer(), transfer.firstAnsweredOn());
            if (ended != null && !ended.isAfter(transfer.on())) return ended;
        }
        return rightOfReplyEndedOn(breach.originalAnswer(), breach.firstAnsweredOn());
    }

    private static LocalDate rightOfReplyEndedOn(Clock original, LocalDate answered) {
        if (original == null) return null;
        LocalDate timeIsUp = original.dueOn().plusDays(1);
        return answered != null && answered.isBefore(timeIsUp) ? answered : timeIsUp;
    }
}
