package org.covenanttracker.ledger.notice;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.ContentStatus;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeAnswered;

/// Which notices are taken in, and how they are answered. Pure.
final class NoticeRules {

    /// Words can be held within 48 hours; dates are all the record has.
    private static final int DAYS_TO_ANSWER = 2;

    /// Anybody may send one without a key, and each takes a steward's time and a place in the log.
    private static final int OPEN_ON_ONE = 5;

    private static final int OPEN = 200;

    private NoticeRules() {}

    static LocalDate dueOn(LocalDate receivedOn) {
        return receivedOn.plusDays(DAYS_TO_ANSWER);
    }

    /// @param onThis how many about the same thing are not answered
    /// @param all how many there are at all
    static void requireRoom(NoticeSubject about, long onThis, long all) {
        if (onThis >= OPEN_ON_ONE) {
            throw Refusal.conflict(
                    "too_many_on_this",
                    "At most " + OPEN_ON_ONE + " notices about one " + about.what()
                            + " may await an answer, and there are so many. Send it again when one was answered.");
        }
        if (all >= OPEN) {
            throw Refusal.tooMuch(
                    "too_many_notices",
                    "At most " + OPEN + " notices may await an answer. Send it again when some were answered.");
        }
    }

    /// Only words that the public can read, or that a steward hides from it, are named to anybody.
    ///
    /// @param shown of the fields that everybody knows of
    static void requirePublic(SentNotice sent, NoticeSubject about, List<ContentNote> shown) {
        if (sent.field() == null) return;
        List<ContentNote> named =
                shown.stream().filter(each -> isNamed(sent, each)).toList();
        if (named.isEmpty()) {
            throw Refusal.invalid(
                    "/field",
                    "not_public",
                    "Is no field of this " + about.what()
                            + " that the public can read; `content` of its own view lists them.");
        }
        if (named.stream().allMatch(each -> each.status() == ContentStatus.ERASED)) {
            throw Refusal.conflict("already_erased", "These words were erased for good.");
        }
    }

    private static boolean isNamed(SentNotice sent, ContentNote field) {
        return field.field().equals(sent.field()) && (sent.entry() == null || sent.entry() == field.entry());
    }

    /// The record must not say of words what was not done to them.
    ///
    /// @param sent null where it is not kept any more
    static NoticeAnswered answer(Notice notice, SentNotice sent, NoticeOutcome outcome, List<ContentNote> shown) {
        if (notice.answeredOn() != null) {
            throw Refusal.conflict("already_answered", "It was answered on " + notice.answeredOn() + ".");
        }
        ContentStatus wanted = outcome.status();
        boolean all = sent == null || sent.field() == null;
        boolean isDone = wanted == null
                || shown.stream().anyMatch(each -> each.status() == wanted && (all || isNamed(sent, each)));
        if (!isDone) {
            throw Refusal.conflict(
                    "not_done",
                    "None of the words that it is about are " + Code.of(outcome)
                            + ". Do that first, or answer with what was done.");
        }
        return new NoticeAnswered(notice.id(), outcome);
    }
}
