package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachResponse.AnswerView;
import org.covenanttracker.breach.BreachResponse.ClarificationView;
import org.covenanttracker.breach.BreachResponse.CommentView;
import org.covenanttracker.breach.BreachResponse.DepartmentRef;
import org.covenanttracker.breach.BreachResponse.EscalationView;
import org.covenanttracker.breach.BreachResponse.ExtensionView;
import org.covenanttracker.breach.BreachResponse.FindingDraftView;
import org.covenanttracker.breach.BreachResponse.FindingView;
import org.covenanttracker.breach.BreachResponse.OrganisationRef;
import org.covenanttracker.breach.BreachResponse.RefusalView;
import org.covenanttracker.breach.BreachResponse.RemedyView;
import org.covenanttracker.breach.BreachResponse.ReplyView;
import org.covenanttracker.breach.BreachResponse.RevisionView;
import org.covenanttracker.breach.BreachResponse.SealedActView;
import org.covenanttracker.breach.BreachResponse.ShownTextView;
import org.covenanttracker.breach.BreachResponse.StrikingView;
import org.covenanttracker.breach.BreachResponse.SupportView;
import org.covenanttracker.breach.BreachResponse.TransferView;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockResponse;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// One breach for one reader. Who may see which words is decided here and nowhere else.
final class BreachView {

    private final Seen seen;
    private final UUID id;
    private final BreachState breach;
    private final Words words;
    private final Set<ContentField> open;
    private final List<ContentNote> notes;
    private final Map<UUID, String> names;
    private final Register register;
    private final SealedActs sealed;
    private final Actor reader;

    BreachView(
            Seen seen,
            Words words,
            Set<ContentField> open,
            List<ContentNote> notes,
            Map<UUID, String> names,
            Register register,
            SealedActs sealed,
            Actor reader) {
        this.seen = seen;
        this.id = seen.id();
        this.breach = seen.row().state();
        this.words = words;
        this.open = open;
        this.notes = notes;
        this.names = names;
        this.register = register;
        this.sealed = sealed;
        this.reader = reader;
    }

    BreachResponse show() {
        return new BreachResponse(
                id,
                "alleged_breach",
                department(breach.department()),
                breach.sign(),
                breach.principle(),
                register.isProvisional(breach.edition(), breach.sign()),
                organisation(seen.filer()),
                breach.stage(),
                breach.filedOn(),
                breach.quarter(),
                breach.occurredOn(),
                breach.commitment(),
                breach.mission(),
                breach.nation(),
                breach.acceptedOn(),
                breach.servedOn(),
                breach.servedBy(),
                breach.acknowledgedOn(),
                breach.withdrawnOn(),
                transfers(),
                breach.groupedWith(),
                striking(),
                breach.struckOutOn(),
                Publicity.wordsPublicFrom(breach),
                word(1, "title"),
                word(1, "narrative"),
                word(1, "remedySought"),
                partyWord("narrativeFor"),
                partyWord("raisedOn"),
                partyWord("relatedTo"),
                partyWord("lang"),
                clocks(),
                refusal(),
                extension(),
                clarifications(),
                escalations(),
                answers(),
                remedies(),
                replies(),
                findingDraft(),
                finding(),
                supports(),
                notes,
                shownFirst(),
                sealedActs(),
                mayDo());
    }

    /// As one of the reader's cases.
    QueuePage.Item onTheDesk(LocalDate today) {
        List<QueuePage.DueView> due = Desk.of(breach).stream()
                .sorted(Comparator.comparing(Desk.Due::dueOn).thenComparing(Desk.Due::what))
                .map(each -> new QueuePage.DueView(
                        each.what(),
                        Code.of(each.by()),
                        each.dueOn(),
                        each.dueOn().isBefore(today),
                        each.by() == party()))
                .toList();
        return new QueuePage.Item(
                id,
                "/v1/breaches/" + id,
                department(breach.department()),
                breach.sign(),
                breach.stage(),
                breach.filedOn(),
                word(1, "title"),
                due,
                sealedActs(),
                mayDo());
    }

    /// The filer and the register's staff see everything; the department what was put before it; the
    /// public what section "When words become public" of the README says.
    private String word(int version, String field) {
        if (isParty()) return words.of(id, version, field);
        return open.contains(new ContentField(id, version, field)) ? words.open(id, version, field) : null;
    }

    private boolean isParty() {
        boolean isDepartment = reader.is(Role.DEPARTMENT, breach.department()) && breach.wasAccepted();
        return isFiler() || reader.isStaff() || isDepartment;
    }

    private boolean isFiler() {
        return seen.isFiler();
    }

    /// What was said to the register about the filing and is for the parties to know.
    private String partyWord(String field) {
        return isParty() ? words.of(id, 1, field) : null;
    }

    /// The filer's later words are read by nobody before they are sent, so they wait, parties apart,
    /// for the day when the register can hold words back.
    private String unscreened(int version) {
        return isParty() ? words.of(id, version, "text") : null;
    }

    private OrganisationRef organisation(UUID organisation) {
        return organisation == null ? null : new OrganisationRef(organisation, names.get(organisation));
    }

    private List<ClockResponse> clocks() {
        return Stream.of(
                        clock("screening", breach.clocks().screening(), screenedOn()),
                        clock("acknowledgement", breach.acknowledgement(), breach.acknowledgedOn()),
                        clock("answer", breach.answer(), breach.firstAnsweredOn()),
                        clock("ownTarget", breach.ownTarget(), breach.firstAnsweredOn()),
                        clock("reply", breach.clocks().reply(), repliedOn()))
                .filter(Objects::nonNull)
                .toList();
    }

    private ClockResponse clock(String name, Clock clock, LocalDate doneOn) {
        if (clock == null) return null;
        return ClockResponse.of(name, clock, doneOn, register.calendar(clock.calendar()));
    }

    private LocalDate screenedOn() {
        return breach.screenedOn();
    }

    /// The reply to the newest answer, if there is one.
    private LocalDate repliedOn() {
        if (breach.replies().isEmpty()) return null;
        var reply = breach.replies().getLast();
        return reply.version() > breach.answers().getLast().version() ? reply.on() : null;
    }

    private RefusalView refusal() {
        var refusal = breach.refusal();
        if (refusal == null) return null;
        String explanation = isFiler() || reader.isStaff() ? words.of(id, refusal.version(), "explanation") : null;
        return new RefusalView(refusal.on(), refusal.reason(), explanation);
    }

    private List<TransferView> transfers() {
        return breach.transfers().stream()
                .map(each -> new TransferView(each.on(), department(each.from()), each.reason()))
                .toList();
    }

    private DepartmentRef department(UUID department) {
        Department known = register.department(department);
        return new DepartmentRef(known.slug(), known.name());
    }

    private StrikingView striking() {
        var striking = breach.striking();
        if (striking == null) return null;
        String explanation = isParty() ? words.of(id, striking.version(), "explanation") : null;
        return new StrikingView(striking.on(), striking.reason(), explanation);
    }

    private ExtensionView extension() {
        var extension = breach.extension();
        if (extension == null) return null;
        return new ExtensionView(
                extension.on(), extension.until(), extension.reason(), word(extension.version(), "text"));
    }

    private List<ClarificationView> clarifications() {
        return breach.clarifications().stream()
                .map(each -> new ClarificationView(
                        each.on(),
                        unscreened(each.version()),
                        each.givenOn(),
                        each.givenVersion() == null ? null : unscreened(each.givenVersion())))
                .toList();
    }

    private List<EscalationView> escalations() {
        return breach.escalations().stream()
                .map(each -> new EscalationView(
                        each.on(),
                        byWhom(each.byFiler()),
                        each.to(),
                        each.happenedOn(),
                        each.outcome(),
                        isParty() ? words.of(id, each.version(), "reference") : null,
                        unscreened(each.version())))
                .toList();
    }

    private static String byWhom(boolean filer) {
        return filer ? "filer" : "department";
    }

    private List<AnswerView> answers() {
        return breach.answers().stream()
                .map(answer -> new AnswerView(
                        answer.on(),
                        answer.position(),
                        word(answer.version(), "respondentRole"),
                        word(answer.version(), "text")))
                .toList();
    }

    private List<RemedyView> remedies() {
        return IntStream.range(0, breach.remedies().size())
                .mapToObj(i -> remedy(i + 1, breach.remedies().get(i)))
                .toList();
    }

    private RemedyView remedy(int number, RemedyNote remedy) {
        return new RemedyView(
                number,
                remedy.kind(),
                remedy.dueOn(),
                word(remedy.answerVersion(), BreachEvent.PromisedRemedy.textField(remedy.number())),
                remedy.reportedOn(),
                remedy.doneOn(),
                remedy.reportVersion() == null ? null : word(remedy.reportVersion(), "text"),
                remedy.confirmed(),
                remedy.verdictVersion() == null ? null : unscreened(remedy.verdictVersion()));
    }

    private List<ReplyView> replies() {
        return breach.replies().stream()
                .map(reply -> new ReplyView(
                        reply.on(), reply.satisfied(), reply.outcomeAsSought(), unscreened(reply.version())))
                .toList();
    }

    private FindingView finding() {
        var finding = breach.findingNote();
        if (finding == null) return null;
        List<RevisionView> revisions = breach.findingRevisions().stream()
                .map(each -> new RevisionView(each.on(), each.finding(), word(each.version(), "text")))
                .toList();
        return new FindingView(
                finding.on(), finding.finding(), word(finding.version(), "text"), breach.findingChanged(), revisions);
    }

    private FindingDraftView findingDraft() {
        FindingDraft draft = breach.findingDraft();
        if (draft == null) return null;
        List<CommentView> comments = draft.commented().stream()
                .map(each -> new CommentView(each.on(), byWhom(each.byFiler()), unscreened(each.version())))
                .toList();
        return new FindingDraftView(
                draft.on(),
                draft.comments().dueOn(),
                isParty() ? words.of(id, draft.version(), "finding") : null,
                unscreened(draft.version()),
                comments);
    }

    /// A third party's words are not screened with the filing, so only parties see them.
    private List<SupportView> supports() {
        return breach.supports().stream()
                .map(support -> new SupportView(
                        support.on(),
                        organisation(support.organisation()),
                        seesSupport(support) ? words.of(id, support.version(), "text") : null))
                .toList();
    }

    private boolean seesSupport(BreachState.SupportNote support) {
        return isParty() || support.organisation() != null && reader.is(Role.ORGANISATION, support.organisation());
    }

    /// For the parties: what an unnamed filer may object to, and until when.
    private List<ShownTextView> shownFirst() {
        if (!isParty() || breach.shownFirst().isEmpty()) return null;
        return breach.shownFirst().stream()
                .map(each -> new ShownTextView(each.version(), each.closedBy().dueOn(), each.isObjected()))
                .toList();
    }

    private List<SealedActView> sealedActs() {
        if (seen.sealed().isEmpty()) return null;
        return seen.sealed().stream()
                .map(act -> new SealedActView(
                        act.id(),
                        act.events().stream().map(Event::type).toList(),
                        act.receivedOn(),
                        act.waits(),
                        act.setAside(),
                        sealed.promise(act),
                        SealedActView.UNPROTECTED))
                .toList();
    }

    private List<String> mayDo() {
        if (reader.is(Role.PUBLIC)) return null;
        return Lifecycle.namesOf(breach, party());
    }

    private Party party() {
        return isFiler() ? Party.FILER : Party.of(reader, breach);
    }
}
