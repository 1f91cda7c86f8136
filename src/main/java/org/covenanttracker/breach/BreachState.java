package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.BreachCorrected;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.BreachEvent.BreachGrouped;
import org.covenanttracker.breach.BreachEvent.BreachLapsed;
import org.covenanttracker.breach.BreachEvent.BreachRefused;
import org.covenanttracker.breach.BreachEvent.BreachReinstated;
import org.covenanttracker.breach.BreachEvent.BreachServed;
import org.covenanttracker.breach.BreachEvent.BreachStruckOut;
import org.covenanttracker.breach.BreachEvent.BreachSupported;
import org.covenanttracker.breach.BreachEvent.BreachTransferred;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.BreachEvent.ClarificationAsked;
import org.covenanttracker.breach.BreachEvent.ClarificationGiven;
import org.covenanttracker.breach.BreachEvent.CoFilerConfirmed;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.breach.BreachEvent.EscalationRecorded;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.EvidenceShown;
import org.covenanttracker.breach.BreachEvent.FilerNamed;
import org.covenanttracker.breach.BreachEvent.FindingCommented;
import org.covenanttracker.breach.BreachEvent.FindingDrafted;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.FindingRevised;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.breach.BreachEvent.ReviewerRecused;
import org.covenanttracker.breach.BreachEvent.StrikingProposed;
import org.covenanttracker.breach.BreachEvent.TextObjected;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Outage;

/// A breach as its events tell it: the one fold behind the rows, the rules and the scorecards. What it
/// holds stands in [BreachFacts]; here is what each event does to that.
public final class BreachState extends BreachFacts {

    /// Applies the next event of the stream. Throws on one that does not fit: the record is then
    /// damaged, and a state that skips over it would hide that.
    public void apply(Recorded<? extends BreachEvent> entry, ClockRules rules) {
        if (!Fit.fits(entry.event(), stage)) {
            throw new IllegalStateException("What is " + stage + " cannot be followed by this: " + entry);
        }
        LocalDate on = entry.on();
        switch (entry.event()) {
            case BreachFiled e -> file(e, entry.actor(), on, rules);
            case BreachCorrected e -> correct(e, entry);
            case BreachRefused e -> refuse(e, entry);
            case BreachAccepted _ -> accept(entry.actor(), on, rules);
            case BreachServed e -> serve(e, rules);
            case BreachTransferred e -> transfer(e, entry, rules);
            case BreachGrouped e -> groupedWith = e.with();
            case StrikingProposed e ->
                striking = new StrikingNote(entry.version(), on, entry.actor().id(), e.reason());
            case BreachStruckOut _ -> strikeOut(on);
            case BreachReinstated _ -> reinstate(entry.actor(), on, rules);
            case BreachWithdrawn e -> withdraw(e, on, rules);
            case BreachSupported _ -> support(entry);
            case CoFilerConfirmed _ -> join(entry);
            case BreachAcknowledged e -> acknowledge(BreachEvent.dayOf(entry), e.recordedBy());
            case AnswerExtended e -> extend(e, entry, rules);
            case ClarificationAsked _ -> ask(entry, rules);
            case ClarificationGiven _ -> clarify(entry, rules);
            case EscalationRecorded e -> escalate(e, entry);
            case EvidenceAttached e -> evidence = Notes.with(evidence, EvidenceNote.of(e, entry, filer != null));
            case EvidenceShown e -> show(e);
            case BreachAnswered e -> answer(e, entry, rules);
            case AnswerAccepted e -> reply(entry, true, e.outcomeAsSought(), Stage.RESOLVED);
            case AnswerContested e -> reply(entry, false, e.outcomeAsSought(), Stage.CONTESTED);
            case ReplyExtended _ -> clocks.extendReply(rules);
            case BreachLapsed _ -> stage = Stage.LAPSED;
            case RemedyReported e ->
                change(e.remedy(), remedy -> remedy.reported(entry.version(), BreachEvent.dayOf(entry), e));
            case RemedyConfirmed e -> change(e.remedy(), remedy -> remedy.judged(entry.version(), on, true));
            case RemedyDenied e -> change(e.remedy(), remedy -> remedy.judged(entry.version(), on, false));
            case FindingMade e -> decide(e, entry);
            case FindingDrafted _ -> findingDraft = FindingDraft.of(entry, rules);
            case FindingCommented _ -> findingDraft = drafted(entry).commented(entry);
            case FindingRevised e ->
                findingRevisions = Notes.with(findingRevisions, new FindingNote(entry.version(), on, e.finding()));
            case ReviewerRecused _ ->
                recused = Notes.with(recused, entry.actor().id());
            case FilerNamed _ -> filer = entry.actor().id();
            case DeadlineMissed e -> missed = Notes.with(missed, e);
            case TextObjected e ->
                shownFirst = Notes.changed(shownFirst, each -> each.version() == e.version() ? each.objected() : each);
        }
        if (filer == null && ShownText.isNeededFor(entry)) {
            shownFirst = Notes.with(shownFirst, ShownText.of(entry, rules));
        }
        if (onTheCardSince == null && isOnTheCard()) onTheCardSince = on;
    }

    /// A calendar that was adopted on a day: it moves what has not come due by then.
    public void adopt(Calendar calendar, LocalDate today) {
        clocks.adopt(calendar, today);
        shownFirst = Notes.changed(shownFirst, each -> each.by(calendar, today));
        if (findingDraft != null) findingDraft = findingDraft.by(calendar, today);
    }

    /// Days that were given back on a day: to what fell due on one of them and was not done by then.
    public void extend(Outage outage, LocalDate today) {
        if (Publicity.wordsArePublicOn(today, this)) wordsPublicSince = Publicity.wordsPublicFrom(this);
        clocks.extend(outage, this, today);
        remedies = Notes.changed(remedies, remediesBefore, remedies.size(), remedy -> remedy.extended(outage));
        shownFirst = Notes.changed(shownFirst, each -> each.extended(outage));
        transfers = Notes.changed(transfers, each -> each.extended(outage));
        if (findingDraft != null) findingDraft = findingDraft.extended(outage);
    }

    private void file(BreachFiled event, Actor actor, LocalDate on, ClockRules rules) {
        department = event.department();
        edition = event.edition();
        sign = event.sign();
        filer = actor.id();
        filedUnnamed = filer == null;
        quarter = event.quarter();
        occurredOn = event.occurredOn();
        commitment = event.commitment();
        mission = event.mission();
        nation = event.nation();
        stage = Stage.FILED;
        filedOn = on;
        clocks.startScreening(on, rules);
    }

    private void correct(BreachCorrected event, Recorded<?> entry) {
        boolean byFiler = entry.actor().is(Role.ORGANISATION);
        corrections = Notes.with(
                corrections,
                new Statement.Correction(entry.version(), entry.on(), byFiler, screenedOn != null, statement()));
        edition = event.edition();
        sign = event.sign();
        quarter = event.quarter();
        occurredOn = event.occurredOn();
        commitment = event.commitment();
        mission = event.mission();
        nation = event.nation();
        wording = wording().with(event.words(), entry.version());
    }

    private void refuse(BreachRefused event, Recorded<?> entry) {
        stage = Stage.REFUSED;
        screen(entry.actor(), entry.on());
        refusal = new RefusalNote(entry.version(), entry.on(), event.reason());
    }

    /// The clock accepts without screening: nobody has then read the words. A steward's acceptance
    /// that comes after it screens the breach and leaves stage and clocks as they are.
    private void accept(Actor actor, LocalDate on, ClockRules rules) {
        if (!actor.is(Role.CLOCK)) screen(actor, on);
        if (acceptedOn != null) return;
        stage = Stage.OPEN;
        acceptedOn = on;
        acceptedUnscreened = actor.is(Role.CLOCK);
        clocks.startService(on, rules);
    }

    private void screen(Actor actor, LocalDate on) {
        screenedOn = on;
        if (firstScreenedOn == null) firstScreenedOn = on;
        screeners = Notes.with(screeners, actor.id());
    }

    private void serve(BreachServed event, ClockRules rules) {
        servedOn = event.on();
        servedBy = event.means();
        clocks.startAnswer(servedOn, rules);
    }

    /// What the department before did stays told; what counts from now on is the new one's.
    private void transfer(BreachTransferred event, Recorded<?> entry, ClockRules rules) {
        transfers = Notes.with(
                transfers,
                new TransferNote(
                        entry.version(),
                        department,
                        entry.on(),
                        event.reason(),
                        isOnTheCard(),
                        acknowledgement(),
                        originalAnswer(),
                        answer(),
                        ownTarget(),
                        acknowledgedOn,
                        firstAnsweredOn(),
                        firstPosition(),
                        extension));
        department = event.department();
        stage = Stage.OPEN;
        servedOn = null;
        servedBy = null;
        acknowledgedOn = null;
        acknowledgementRecordedBy = null;
        workingDaysToAnswer = null;
        extension = null;
        findingDraft = null;
        clarificationsBefore = clarifications.size();
        answersBefore = answers.size();
        remediesBefore = remedies.size();
        repliesBefore = replies.size();
        if (isOnTheCard()) onTheCardSince = entry.on();
        clocks.begin(entry.on(), rules);
    }

    private void strikeOut(LocalDate on) {
        stage = Stage.STRUCK_OUT;
        struckOutOn = on;
    }

    private void reinstate(Actor actor, LocalDate on, ClockRules rules) {
        if (stage == Stage.REFUSED) {
            reinstatementsByReview++;
            accept(actor, on, rules);
            return;
        }
        clocks.resume(withdrawnOn, on, rules);
        stage = stageBeforeWithdrawal;
        stageBeforeWithdrawal = null;
        withdrawnOn = null;
        filedInError = false;
    }

    private void support(Recorded<?> entry) {
        SupportNote note =
                new SupportNote(entry.version(), entry.on(), entry.actor().id());
        supports = Notes.with(supports, note);
    }

    private void join(Recorded<?> entry) {
        CoFilerNote note =
                new CoFilerNote(entry.version(), entry.on(), entry.actor().id());
        coFilers = Notes.with(coFilers, note);
    }

    private void show(EvidenceShown event) {
        evidence = Notes.changed(
                evidence, each -> each.id().equals(event.evidence()) ? each.shownTo(event.visibility()) : each);
    }

    private void ask(Recorded<?> entry, ClockRules rules) {
        clarifications = Notes.with(clarifications, new ClarificationNote(entry.version(), entry.on(), null, null));
        clocks.pauseAnswer(entry.on(), rules);
    }

    private void clarify(Recorded<?> entry, ClockRules rules) {
        if (!awaitsClarification()) throw new IllegalStateException("Nobody asked: " + entry);
        int last = clarifications.size() - 1;
        clarifications = Notes.changed(clarifications, last, last + 1, each -> each.given(entry.version(), entry.on()));
        clocks.endPause(entry.on(), rules);
    }

    private void escalate(EscalationRecorded event, Recorded<?> entry) {
        boolean byFiler = entry.actor().is(Role.ORGANISATION);
        escalations = Notes.with(
                escalations,
                new EscalationNote(entry.version(), entry.on(), byFiler, event.to(), event.on(), event.outcome()));
    }

    private void withdraw(BreachWithdrawn event, LocalDate on, ClockRules rules) {
        clocks.endPause(on, rules);
        filedInError = event.inError();
        stageBeforeWithdrawal = stage;
        stage = Stage.WITHDRAWN;
        withdrawnOn = on;
    }

    private void extend(AnswerExtended event, Recorded<?> entry, ClockRules rules) {
        clocks.endPause(entry.on(), rules);
        extension = new Extension(entry.version(), entry.on(), event.until(), event.reason());
        clocks.extendAnswer(event.until(), rules);
    }

    /// A letter that came earlier than what acknowledged it acknowledged it first.
    private void acknowledge(LocalDate day, RecordedBy recordedBy) {
        if (acknowledgedOn != null && !day.isBefore(acknowledgedOn)) return;
        acknowledgedOn = day;
        acknowledgementRecordedBy = recordedBy;
    }

    /// An answer also acknowledges. Its filer cannot reply to a letter before it is on record, and has its
    /// whole time from then.
    private void answer(BreachAnswered event, Recorded<? extends BreachEvent> entry, ClockRules rules) {
        LocalDate day = BreachEvent.dayOf(entry);
        clocks.endPause(day, rules);
        stage = Stage.ANSWERED;
        findingDraft = null;
        acknowledge(day, event.recordedBy());
        if (ownAnswers().isEmpty() && servedOn != null) {
            workingDaysToAnswer = rules.calendar().workingDaysBetween(servedOn, day);
        }
        answers = Notes.with(answers, new AnswerNote(entry.version(), day, event.position(), event.recordedBy()));
        for (PromisedRemedy promised : event.remedies()) {
            remedies = Notes.with(remedies, RemedyNote.promised(entry.version(), promised));
        }
        clocks.startReply(entry.on(), rules);
    }

    private void reply(Recorded<?> entry, boolean satisfied, OutcomeAsSought outcome, Stage next) {
        stage = next;
        replies = Notes.with(replies, new ReplyNote(entry.version(), entry.on(), satisfied, outcome));
    }

    private void decide(FindingMade event, Recorded<?> entry) {
        stage = Stage.DECIDED;
        finding = new FindingNote(entry.version(), entry.on(), event.finding());
        findingChanged = event.changed();
    }

    private FindingDraft drafted(Recorded<?> entry) {
        if (findingDraft == null) throw new IllegalStateException("There is no draft for " + entry);
        return findingDraft;
    }

    private void change(int number, java.util.function.UnaryOperator<RemedyNote> change) {
        remedies = Notes.changed(remedies, number - 1, number, change);
    }

    /// The first day on which the night's work has something to do here, or null.
    LocalDate wakeOn() {
        Clock awaited = switch (stage) {
            case FILED -> clocks.unscreenedAcceptance();
            case OPEN -> servedOn == null ? clocks.service() : null;
            case ANSWERED -> clocks.reply();
            default -> null;
        };
        LocalDate missedOn = Deadlines.wakeOn(this);
        if (awaited == null) return missedOn;
        LocalDate passed = awaited.dueOn().plusDays(1);
        return missedOn != null && missedOn.isBefore(passed) ? missedOn : passed;
    }
}
