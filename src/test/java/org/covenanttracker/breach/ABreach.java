package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.covenanttracker.breach.BreachEvent.BreachTransferred;
import org.covenanttracker.breach.BreachEvent.BreachWithdrawn;
import org.covenanttracker.breach.BreachEvent.FindingMade;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.breach.BreachEvent.RemedyConfirmed;
import org.covenanttracker.breach.BreachEvent.RemedyDenied;
import org.covenanttracker.breach.BreachEvent.RemedyReported;
import org.covenanttracker.breach.BreachEvent.StrikingProposed;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.TestRegister;

/// A breach brought into a situation by its events, for the tests of rules and figures. Everything
/// happens on the day it stands at, which `on` moves.
public final class ABreach {

    public static final UUID DEPARTMENT = UUID.fromString("d0000000-0000-4000-8000-000000000001");
    public static final UUID OTHER_DEPARTMENT = UUID.fromString("d0000000-0000-4000-8000-000000000002");
    public static final Actor FILER =
            new Actor(Role.ORGANISATION, UUID.fromString("f0000000-0000-4000-8000-000000000001"));
    public static final Actor OFFICIAL = new Actor(Role.DEPARTMENT, DEPARTMENT);
    public static final Actor STEWARD =
            new Actor(Role.STEWARD, UUID.fromString("50000000-0000-4000-8000-000000000001"));
    public static final Actor REVIEWER =
            new Actor(Role.REVIEWER, UUID.fromString("60000000-0000-4000-8000-000000000001"));
    public static final ClockRules RULES = TestRegister.clockRules();

    private final UUID id = UUID.randomUUID();
    private final BreachState state = new BreachState();
    private final List<Recorded<BreachEvent>> events = new ArrayList<>();
    private LocalDate day;
    private int version;

    private ABreach(LocalDate day) {
        this.day = day;
    }

    public static ABreach filedOn(String day) {
        return citing("PC-W2", FILER, day);
    }

    public static ABreach citing(String sign, Actor filer, String day) {
        return against(DEPARTMENT, sign, filer, day);
    }

    public static ABreach against(UUID department, String sign, Actor filer, String day) {
        ABreach breach = unfiledOn(day);
        return breach.then(
                filer, new BreachFiled(department, "2025-07-17", sign, "2026-Q3", breach.day, null, null, null));
    }

    /// Before its first event, for a filing that is unlike the usual one.
    public static ABreach unfiledOn(String day) {
        return new ABreach(LocalDate.parse(day));
    }

    public ABreach on(String day) {
        this.day = LocalDate.parse(day);
        return this;
    }

    public ABreach after(int workingDays) {
        day = calendar().plusWorkingDays(day, workingDays);
        return this;
    }

    public ABreach then(Actor actor, BreachEvent event) {
        Recorded<BreachEvent> entry = new Recorded<>(id, ++version, day, actor, event);
        state.apply(entry, RULES);
        events.add(entry);
        return this;
    }

    public ABreach refused() {
        return then(STEWARD, new BreachRefused(RefusalReason.TOO_OLD));
    }

    public ABreach acceptedUnserved() {
        return then(STEWARD, new BreachAccepted());
    }

    public ABreach accepted() {
        return acceptedUnserved().then(STEWARD, new BreachServed(day, ServiceMeans.KEY));
    }

    public ABreach acknowledged() {
        return then(OFFICIAL, new BreachAcknowledged(null, null));
    }

    public ABreach extendedTo(String until) {
        return then(OFFICIAL, new AnswerExtended(LocalDate.parse(until), ExtensionReason.COMPLEXITY));
    }

    public ABreach answered(AnswerPosition position, PromisedRemedy... remedies) {
        return then(OFFICIAL, BreachAnswered.of(position, List.of(remedies), null));
    }

    public ABreach answered() {
        return answered(AnswerPosition.PARTLY_ACCEPTED);
    }

    /// As a steward records it on the day.
    public ABreach answeredByLetter(String receivedOn) {
        return then(STEWARD, BreachAnswered.of(AnswerPosition.ACCEPTED, List.of(), LocalDate.parse(receivedOn)));
    }

    public ABreach contested() {
        return then(FILER, new AnswerContested(OutcomeAsSought.NOT));
    }

    public ABreach resolved() {
        return then(FILER, new AnswerAccepted(OutcomeAsSought.PARTLY));
    }

    public ABreach lapsed() {
        return then(Actor.CLOCK, new BreachLapsed());
    }

    public ABreach decided() {
        return then(REVIEWER, new FindingMade(Finding.UPHELD, null));
    }

    public ABreach decided(Finding finding) {
        return then(REVIEWER, new FindingMade(finding, null));
    }

    public ABreach reinstated() {
        return then(FILER, new BreachReinstated());
    }

    public ABreach remedyJudged(int number, boolean confirmed) {
        return then(FILER, confirmed ? new RemedyConfirmed(number) : new RemedyDenied(number));
    }

    public ABreach transferredTo(UUID department) {
        return then(STEWARD, new BreachTransferred(department, TransferReason.MACHINERY_OF_GOVERNMENT));
    }

    public ABreach groupedWith(UUID other) {
        return then(STEWARD, new BreachGrouped(other));
    }

    public ABreach struckOut() {
        return then(STEWARD, new StrikingProposed(StrikingReason.VEXATIOUS))
                .then(STEWARD, new BreachStruckOut(StrikingReason.VEXATIOUS));
    }

    /// By whom a correction is open to in its stage; the title is put anew too.
    public ABreach correctedTo(String sign) {
        var corrected = new BreachEvent.BreachCorrected(
                "2025-07-17", sign, "2026-Q3", state.occurredOn(), null, null, null, List.of(CorrectedWords.TITLE));
        return then(state.stage() == Stage.FILED ? FILER : STEWARD, corrected);
    }

    public ABreach asked() {
        return then(OFFICIAL, new BreachEvent.ClarificationAsked());
    }

    public ABreach clarified() {
        return then(FILER, new BreachEvent.ClarificationGiven());
    }

    public ABreach withdrawn() {
        return then(FILER, new BreachWithdrawn(false));
    }

    public ABreach remedyReported(int number) {
        return then(OFFICIAL, RemedyReported.of(number, day, null));
    }

    public UUID id() {
        return id;
    }

    public BreachState state() {
        return state;
    }

    /// What brought it here, as a ledger holds it.
    public List<Recorded<BreachEvent>> events() {
        return List.copyOf(events);
    }

    public LocalDate day() {
        return day;
    }

    private static Calendar calendar() {
        return RULES.calendar();
    }
}
