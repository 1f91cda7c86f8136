package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachResponse.DepartmentRef;
import org.covenanttracker.breach.BreachResponse.EvidenceView;
import org.covenanttracker.breach.BreachResponse.OrganisationRef;
import org.covenanttracker.breach.BreachResponse.RefusalView;
import org.covenanttracker.breach.BreachResponse.SealedActView;
import org.covenanttracker.breach.BreachResponse.StrikingView;
import org.covenanttracker.breach.BreachResponse.SupportView;
import org.covenanttracker.breach.BreachResponse.TransferView;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.ledger.notice.Notice;
import org.covenanttracker.ledger.notice.NoticeResponse;
import org.covenanttracker.register.Clock;
import org.covenanttracker.register.ClockResponse;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Register;

/// One breach for one reader.
final class BreachView {

    private final Seen seen;
    private final UUID id;
    private final BreachState breach;
    private final Words words;
    private final Reading reading;
    private final HandlingView handling;
    private final Noted noted;
    private final Map<UUID, String> names;
    private final Register register;
    private final SealedActs sealed;
    private final Actor reader;

    BreachView(
            Seen seen,
            Words words,
            Set<ContentField> open,
            Noted noted,
            Map<UUID, String> names,
            Register register,
            SealedActs sealed,
            Actor reader) {
        this.seen = seen;
        this.id = seen.id();
        this.breach = seen.row().state();
        this.words = words;
        this.reading = new Reading(seen, words, open, reader);
        this.handling = new HandlingView(breach, reading);
        this.noted = noted;
        this.names = names;
        this.register = register;
        this.sealed = sealed;
        this.reader = reader;
    }

    /// A file that the reader may see.
    EvidenceView evidence(UUID file) {
        return handling.evidence().stream()
                .filter(each -> each.id().equals(file) && each.type() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no evidence " + file + " here that you may see."));
    }

    BreachResponse show() {
        List<OrganisationRef> coFilers = coFilers();
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
                breach.acknowledgementRecordedBy(),
                breach.withdrawnOn(),
                transfers(),
                breach.groupedWith(),
                striking(),
                breach.struckOutOn(),
                Publicity.wordsPublicFrom(breach),
                reading.word(breach.wording().title(), "title"),
                reading.word(breach.wording().narrative(), "narrative"),
                reading.word(breach.wording().remedySought(), "remedySought"),
                reading.partyWord("narrativeFor"),
                reading.partyWord("raisedOn"),
                reading.partyWord("relatedTo"),
                reading.partyWord("lang"),
                handling.corrections(),
                clocks(),
                refusal(),
                handling.extension(),
                handling.clarifications(),
                handling.escalations(),
                handling.evidence(),
                handling.answers(),
                handling.remedies(),
                handling.replies(),
                handling.findingDraft(),
                handling.finding(),
                supports(),
                coFilers,
                coFilers == null ? null : coFilers.size(),
                reading.invited(),
                reading.onBehalfOf(),
                noted.content(),
                reading.isParty() ? toConfirm() : null,
                notices(),
                handling.shownFirst(),
                sealedActs(),
                mayDo());
    }

    private List<NoticeResponse> notices() {
        return noted.notices().stream()
                .map(each -> reading.isParty() ? each.forParties(words) : each.forAll())
                .toList();
    }

    /// Null for none.
    private List<ToConfirm> toConfirm() {
        return noted.toConfirm().isEmpty() ? null : noted.toConfirm();
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
                        each.by() == reading.party()))
                .toList();
        return new QueuePage.Item(
                id,
                "/v1/breaches/" + id,
                department(breach.department()),
                breach.sign(),
                breach.stage(),
                breach.filedOn(),
                reading.word(breach.wording().title(), "title"),
                due,
                seen.isInvited(),
                reader.is(Role.STEWARD) ? toConfirm() : null,
                sealedActs(),
                mayDo());
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
        String explanation =
                reading.isFiler() || reader.isStaff() ? words.of(id, refusal.version(), "explanation") : null;
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
        String explanation = reading.isParty() ? words.of(id, striking.version(), "explanation") : null;
        return new StrikingView(striking.on(), striking.reason(), explanation);
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
        return reading.isParty()
                || support.organisation() != null && reader.is(Role.ORGANISATION, support.organisation());
    }

    /// Where one of them is not named, neither are the others here, nor how many they are.
    private List<OrganisationRef> coFilers() {
        if (breach.filer() == null || breach.unnamedCoFilers() != null) return null;
        return breach.coFilers().stream()
                .map(each -> organisation(each.organisation()))
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

    /// What the log says of its words, beside the breach itself.
    ///
    /// @param content where they stand, and what stewards did to them
    /// @param notices from outside about them
    /// @param toConfirm those with contact details that await a steward
    record Noted(List<ContentNote> content, List<Notice> notices, List<ToConfirm> toConfirm) {}

    private List<String> mayDo() {
        if (reader.is(Role.PUBLIC)) return null;
        if (seen.isCoFiler()) return List.of();
        List<String> names = Lifecycle.namesOf(breach, reading.party());
        if (!reader.is(Role.STEWARD) || noted.toConfirm().isEmpty()) return names;
        return Stream.concat(names.stream(), Stream.of("contact-details"))
                .sorted()
                .toList();
    }
}
