package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Outage;

/// A finding as the parties are shown it before it is made.
///
/// @param version of the event that holds its words
/// @param comments the clock within which each party may comment once
record FindingDraft(int version, LocalDate on, Clock comments, List<CommentNote> commented) {

    private static final int WORKING_DAYS = 10;

    static FindingDraft of(Recorded<?> entry, ClockRules rules) {
        Clock comments = Clock.start(entry.on(), WORKING_DAYS, rules.calendar());
        return new FindingDraft(entry.version(), entry.on(), comments, List.of());
    }

    FindingDraft commented(Recorded<?> entry) {
        List<CommentNote> all = new ArrayList<>(commented);
        all.add(new CommentNote(entry.version(), entry.on(), entry.actor().is(Role.ORGANISATION)));
        return new FindingDraft(version, on, comments, List.copyOf(all));
    }

    FindingDraft by(Calendar calendar, LocalDate today) {
        return new FindingDraft(version, on, comments.by(calendar, today), commented);
    }

    FindingDraft extended(Outage outage) {
        return new FindingDraft(version, on, outage.extend(comments, null), commented);
    }

    boolean hasCommentOf(boolean filer) {
        return commented.stream().anyMatch(each -> each.byFiler() == filer);
    }

    /// Once both have commented, or could have.
    boolean isReadyOn(LocalDate day) {
        return comments.hasPassedBy(day) || hasCommentOf(true) && hasCommentOf(false);
    }

    record CommentNote(int version, LocalDate on, boolean byFiler) {}
}
