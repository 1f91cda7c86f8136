package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.breach.BreachEvent.AnswerAccepted;
import org.covenanttracker.breach.BreachEvent.AnswerContested;
import org.covenanttracker.breach.BreachEvent.AnswerExtended;
import org.covenanttracker.breach.BreachEvent.BreachAccepted;
import org.covenanttracker.breach.BreachEvent.BreachAcknowledged;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
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
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
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
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.covenanttracker.register.Outage;

/// A breach as its events tell it: the one fold behind the rows, the rules and the scorecards.
/// Parties' words are not in it, only the versions of the events whose words they are.
public final class BreachState {

    private UUID department;
    private String edition;
    private String sign;
    private UUID filer;
    private String quarter;
    private LocalDate occurredOn;
    private UUID commitment;
    private Mission mission;
    private Nation nation;

    private Stage stage;
    private Stage stageBeforeWithdrawal;
    private LocalDate filedOn;
    private LocalDate acceptedOn;
    private LocalDate screenedOn;
    private LocalDate firstScreenedOn;
    private boolean acceptedUnscreened;
    private int reinstatementsByReview;
    private LocalDate onTheCardSince;
    private final List<UUID> screeners = new ArrayList<>();
    private RefusalNote refusal;
    private LocalDate servedOn;
    private ServiceMeans servedBy;
    private LocalDate acknowledgedOn;
    private LocalDate withdrawnOn;
    private boolean filedInError;
    private Integer workingDaysToAnswer;
    private FindingNote finding;
    private FindingDraft findingDraft;
    private Boolean findingChanged;
    private final List<FindingNote> findingRevisions = new ArrayList<>();
    private final List<UUID> recused = new ArrayList<>();

    private final BreachClocks clocks = new BreachClocks();
    private Extension extension;
    private final List<AnswerNote> answers = new ArrayList<>();
    private final List<RemedyNote> remedies = new ArrayList<>();
    private final List<ReplyNote> replies = new ArrayList<>();
    private final List<SupportNote> supports = new ArrayList<>();
    private final List<TransferNote> transfers = new ArrayList<>();
    private int answersBefore;
    private int remediesBefore;
    private int repliesBefore;
    private UUID groupedWith;
    private StrikingNote striking;
    private LocalDate struckOutOn;
    private final List<ShownText> shownFirst = new ArrayList<>();
    private final List<DeadlineMissed> missed = new ArrayList<>();
    private LocalDate wordsPublicSince;

    /// Applies the next event of the stream. Throws on one that does not fit: the record is then
    /// damaged, and a state that skips over it would hide that.
    public void apply(Recorded<? extends BreachEvent> entry, ClockRules rules) {
        if (!Fit.fits(entry.event(), stage)) {
            throw new IllegalStateException("What is " + stage + " cannot be followed by this: " + entry);
        }
        LocalDate on = entry.on();
        switch (entry.event()) {
            case BreachFiled e -> file(e, entry.actor(), on, rules);
            case BreachRefused e -> refuse(e, entry);
            case BreachAccepted _ -> accept(entry.actor(), on, rules);
            case BreachServed e -> serve(e, rules);
            case BreachTransferred e -> transfer(e, entry, rules);
            case BreachGrouped e -> groupedWith = e.with();
            case StrikingProposed e ->
                striking = new StrikingNote(entry.version(), on, entry.actor().id(), e.reason());
            case BreachStruckOut _ -> strikeOut(on);
            case BreachReinstated _ -> reinstate(entry.actor(), on, rules);
            case BreachWithdrawn e -> withdraw(e, on);
            case BreachSupported _ ->
                supports.add(new SupportNote(entry.version(), on, entry.actor().id()));
            case BreachAcknowledged _ -> acknowledgedOn = on;
            case AnswerExtended e -> extend(e, entry, rules);
            case BreachAnswered e -> answer(e, entry, rules);
            case AnswerAccepted e -> reply(entry, true, e.outcomeAsSought(), Stage.RESOLVED);
            case AnswerContested e -> reply(entry, false, e.outcomeAsSought(), Stage.CONTESTED);
            case ReplyExtended _ -> clocks.extendReply(rules);
            case BreachLapsed _ -> stage = Stage.LAPSED;
            case RemedyReported e -> change(e.remedy(), remedy -> remedy.reported(entry.version(), on, e.doneOn()));
            case RemedyConfirmed e -> change(e.remedy(), remedy -> remedy.judged(entry.version(), on, true));
            case RemedyDenied e -> change(e.remedy(), remedy -> remedy.judged(entry.version(), on, false));
            case FindingMade e -> decide(e, entry);
            case FindingDrafted _ -> findingDraft = FindingDraft.of(entry, rules);
            case FindingCommented _ -> findingDraft = drafted(entry).commented(entry);
            case FindingRevised e -> findingRevisions.add(new FindingNote(entry.version(), on, e.finding()));
            case ReviewerRecused _ -> recused.add(entry.actor().id());
            case FilerNamed _ -> filer = entry.actor().id();
            case DeadlineMissed e -> missed.add(e);
            case TextObjected e ->
                shownFirst.replaceAll(each -> each.version() == e.version() ? each.objected() : each);
        }
        if (filer == null && ShownText.isNeededFor(entry.event())) shownFirst.add(ShownText.of(entry, rules));
        if (onTheCardSince == null && isOnTheCard()) onTheCardSince = on;
    }

    /// A calendar that was adopted on a day: it moves what has not come due by then.
    public void adopt(Calendar calendar, LocalDate today) {
        clocks.adopt(calendar, today);
        shownFirst.replaceAll(each -> each.by(calendar, today));
        if (findingDraft != null) findingDraft = findingDraft.by(calendar, today);
    }

    /// Days that were given back on a day: to what fell due on one of them and was not done by then.
    public void extend(Outage outage, LocalDate today) {
        if (Publicity.wordsArePublicOn(today, this)) wordsPublicSince = Publicity.wordsPublicFrom(this);
        clocks.extend(outage, this);
        remedies.subList(remediesBefore, remedies.size()).replaceAll(remedy -> remedy.extended(outage));
        shownFirst.replaceAll(each -> each.extended(outage));
        transfers.replaceAll(each -> each.extended(outage));
        if (findingDraft != null) findingDraft = findingDraft.extended(outage);
    }

    private void file(BreachFiled event, Actor actor, LocalDate on, ClockRules rules) {
        department = event.department();
        edition = event.edition();
        sign = event.sign();
        filer = actor.id();
        quarter = event.quarter();
        occurredOn = event.occurredOn();
        commitment = event.commitment();
        mission = event.mission();
        nation = event.nation();
        stage = Stage.FILED;
        filedOn = on;
        clocks.startScreening(on, rules);
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
        screeners.add(actor.id());
    }

    private void serve(BreachServed event, ClockRules rules) {
        servedOn = event.on();
        servedBy = event.means();
        clocks.startAnswer(servedOn, rules);
    }

    /// What the department before did stays told; what counts from now on is the new one's.
    private void transfer(BreachTransferred event, Recorded<?> entry, ClockRules rules) {
        transfers.add(new TransferNote(
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
        workingDaysToAnswer = null;
        extension = null;
        findingDraft = null;
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

    private void withdraw(BreachWithdrawn event, LocalDate on) {
        filedInError = event.inError();
        stageBeforeWithdrawal = stage;
        stage = Stage.WITHDRAWN;
        withdrawnOn = on;
    }

    private void extend(AnswerExtended event, Recorded<?> entry, ClockRules rules) {
        extension = new Extension(entry.version(), entry.on(), event.until(), event.reason());
        clocks.extendAnswer(event.until(), rules);
    }

    /// An answer also acknowledges.
    private void answer(BreachAnswered event, Recorded<?> entry, ClockRules rules) {
        stage = Stage.ANSWERED;
        findingDraft = null;
        if (acknowledgedOn == null) acknowledgedOn = entry.on();
        if (ownAnswers().isEmpty() && servedOn != null) {
            workingDaysToAnswer = rules.calendar().workingDaysBetween(servedOn, entry.on());
        }
        answers.add(new AnswerNote(entry.version(), entry.on(), event.position()));
        for (PromisedRemedy promised : event.remedies()) {
            remedies.add(RemedyNote.promised(entry.version(), promised));
        }
        clocks.startReply(entry.on(), rules);
    }

    private void reply(Recorded<?> entry, boolean satisfied, OutcomeAsSought outcome, Stage next) {
        stage = next;
        replies.add(new ReplyNote(entry.version(), entry.on(), satisfied, outcome));
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
        remedies.set(number - 1, change.apply(remedies.get(number - 1)));
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

    public UUID department() {
        return department;
    }

    /// The edition that the sign is of.
    public String edition() {
        return edition;
    }

    public String sign() {
        return sign;
    }

    /// The principle's code is what stands before the hyphen.
    public String principle() {
        return sign.substring(0, sign.indexOf('-'));
    }

    /// Null where the filer is not named.
    public UUID filer() {
        return filer;
    }

    public UUID commitment() {
        return commitment;
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    boolean isRefused() {
        return stage == Stage.REFUSED;
    }

    boolean wasAccepted() {
        return acceptedOn != null;
    }

    /// Accepted, and read by somebody: what the clock accepted unread is on no department's card yet.
    public boolean isOnTheCard() {
        return acceptedOn != null && screenedOn != null;
    }

    /// The day on which it had been both accepted and read; null before.
    public LocalDate onTheCardSince() {
        return onTheCardSince;
    }

    /// When somebody first read it, to accept or to refuse it.
    public LocalDate firstScreenedOn() {
        return firstScreenedOn;
    }

    /// Accepted by the clock, whoever read it later.
    public boolean wasAcceptedUnscreened() {
        return acceptedUnscreened;
    }

    /// How often a refusal was undone.
    public int reinstatementsByReview() {
        return reinstatementsByReview;
    }

    /// Why it was refused, undone or not; null where it never was.
    public RefusalReason refusedFor() {
        return refusal == null ? null : refusal.reason();
    }

    public Clock screening() {
        return clocks.screening();
    }

    LocalDate screenedOn() {
        return screenedOn;
    }

    /// Whoever screened it, at whatever time and in whatever role, decides nothing else on it.
    boolean wasScreenedBy(UUID holder) {
        return screeners.contains(holder);
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /// Whether its filer, in withdrawing it, said that it should never have been filed.
    public boolean wasFiledInError() {
        return filedInError;
    }

    /// From service to the first answer, by the calendar then in force; null before it, and where the
    /// answer came unserved.
    public Integer workingDaysToAnswer() {
        return workingDaysToAnswer;
    }

    public Clock acknowledgement() {
        return clocks.acknowledgement();
    }

    /// The answer clock as first given.
    public Clock originalAnswer() {
        return clocks.originalAnswer();
    }

    /// The answer clock as it stands, any extension included.
    public Clock answer() {
        return clocks.answer();
    }

    /// The answer clock that the department had set itself by the day of service; null where it had none.
    public Clock ownTarget() {
        return clocks.ownTarget();
    }

    public boolean isExtended() {
        return extension != null;
    }

    public LocalDate firstAnsweredOn() {
        return ownAnswers().isEmpty() ? null : ownAnswers().getFirst().on();
    }

    public AnswerPosition firstPosition() {
        return ownAnswers().isEmpty() ? null : ownAnswers().getFirst().position();
    }

    /// What the department says now: of its newest answer.
    public AnswerPosition position() {
        return ownAnswers().isEmpty() ? null : ownAnswers().getLast().position();
    }

    /// Those of the department that it is with now.
    List<AnswerNote> ownAnswers() {
        return answers.subList(answersBefore, answers.size());
    }

    public List<RemedyNote> remedies() {
        return Collections.unmodifiableList(remedies);
    }

    /// Those that the department it is with now promised.
    public List<RemedyNote> ownRemedies() {
        return remedies().subList(remediesBefore, remedies.size());
    }

    /// Of the filer's newest reply, or null.
    public OutcomeAsSought outcomeAsSought() {
        return replies.size() == repliesBefore ? null : replies.getLast().outcomeAsSought();
    }

    public Finding finding() {
        if (!findingRevisions.isEmpty()) return findingRevisions.getLast().finding();
        return finding == null ? null : finding.finding();
    }

    public LocalDate findingMadeOn() {
        return finding == null ? null : finding.on();
    }

    /// From which departments it came, the first one first.
    public List<TransferNote> transfers() {
        return Collections.unmodifiableList(transfers);
    }

    /// Since when it has been with the department that it is with now.
    LocalDate withDepartmentSince() {
        return transfers.isEmpty() ? acceptedOn : transfers.getLast().on();
    }

    /// The breach that stands for the act that both are about; null where it stands for itself.
    UUID groupedWith() {
        return groupedWith;
    }

    /// The newest proposal to strike it out, or null.
    StrikingNote striking() {
        return striking;
    }

    /// Other parties' texts that an unnamed filer is shown before the public, in order.
    List<ShownText> shownFirst() {
        return shownFirst;
    }

    /// From when its words were public by clocks that were extended later; null where that never was so.
    LocalDate wordsPublicSince() {
        return wordsPublicSince;
    }

    /// The missed deadlines that the record tells of.
    List<DeadlineMissed> missed() {
        return missed;
    }

    public LocalDate struckOutOn() {
        return struckOutOn;
    }

    public int supportCount() {
        return supports.size();
    }

    String quarter() {
        return quarter;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    public Mission mission() {
        return mission;
    }

    public Nation nation() {
        return nation;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    RefusalNote refusal() {
        return refusal;
    }

    ServiceMeans servedBy() {
        return servedBy;
    }

    FindingNote findingNote() {
        return finding;
    }

    /// Whether it is another outcome than the draft's; null where there was no draft.
    Boolean findingChanged() {
        return findingChanged;
    }

    /// What the parties were shown before it, or null.
    FindingDraft findingDraft() {
        return findingDraft;
    }

    List<FindingNote> findingRevisions() {
        return findingRevisions;
    }

    boolean isRecused(UUID reviewer) {
        return recused.contains(reviewer);
    }

    BreachClocks clocks() {
        return clocks;
    }

    Extension extension() {
        return extension;
    }

    List<AnswerNote> answers() {
        return answers;
    }

    List<ReplyNote> replies() {
        return replies;
    }

    List<SupportNote> supports() {
        return supports;
    }

    record RefusalNote(int version, LocalDate on, RefusalReason reason) {}

    record Extension(int version, LocalDate on, LocalDate until, ExtensionReason reason) {}

    record AnswerNote(int version, LocalDate on, AnswerPosition position) {}

    record ReplyNote(int version, LocalDate on, boolean satisfied, OutcomeAsSought outcomeAsSought) {}

    record StrikingNote(int version, LocalDate on, UUID steward, StrikingReason reason) {}

    record SupportNote(int version, LocalDate on, UUID organisation) {}

    record FindingNote(int version, LocalDate on, Finding finding) {}
}
