package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Precondition;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.SealedAct;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.ledger.SealedActs.Sequenced;
import org.covenanttracker.ledger.Written;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.covenanttracker.register.Register;
import org.jboss.logging.Logger;

/// What unnamed parties do: decided on receipt, sealed, and put on record in the next night's batch, one
/// breach after another in random order. Whoever watches the log learns that something was filed, and not
/// at what time or before what else.
@ApplicationScoped
class UnnamedActs {

    private static final Logger LOG = Logger.getLogger(UnnamedActs.class);

    /// The day of an admission is public. So soon after it, it says who may have filed.
    private static final int RECENT_DAYS = 30;

    private static final int ATTEMPTS = 3;

    private final UnnamedFilings filings;
    private final SealedActs sealed;
    private final Breaches breaches;
    private final BreachDecisions decisions;
    private final Joining joining;
    private final Register register;
    private final Ledger ledger;
    private final ContactDetailsService contacts;
    private final Precondition precondition;

    UnnamedActs(
            UnnamedFilings filings,
            SealedActs sealed,
            Breaches breaches,
            BreachDecisions decisions,
            Joining joining,
            Register register,
            Ledger ledger,
            ContactDetailsService contacts,
            Precondition precondition) {
        this.filings = filings;
        this.sealed = sealed;
        this.breaches = breaches;
        this.decisions = decisions;
        this.joining = joining;
        this.register = register;
        this.ledger = ledger;
        this.contacts = contacts;
        this.precondition = precondition;
    }

    void file(Actor filer, UUID id, FileBreachRequest request, Decision decision, LocalDate today) {
        refuseIfAdmittedRecently(filer, request.confirmAdmittedRecently(), today);
        refuseOwnName(filer, request);
        UnnamedFilingRow filing = new UnnamedFilingRow();
        filing.breach = id;
        filing.filer = filer.id();
        filing.department = ((BreachEvent.BreachFiled) decision.event()).department();
        filing.namedToDepartment = Boolean.TRUE.equals(request.namedToDepartment());
        filings.persistAndFlush(filing);
        sealed.seal(filer.id(), UnnamedRequest.of(request), drafts(id, List.of(decision), Actor.UNNAMED, today));
    }

    private void refuseIfAdmittedRecently(Actor filer, Boolean confirmed, LocalDate today) {
        LocalDate admitted = register.admittedOn(filer.id());
        LocalDate quiet = admitted.plusDays(RECENT_DAYS);
        if (!today.isBefore(quiet) || Boolean.TRUE.equals(confirmed)) return;
        throw Refusal.conflict(
                "admitted_recently",
                "Your organisation was admitted on " + admitted + ". That is public, and so soon after it tells a"
                        + " reader who may have acted. Wait until " + quiet + ", act through an umbrella body, or send"
                        + " confirmAdmittedRecently: true to go on all the same. Nothing was stored.");
    }

    /// Its own name among its words is the likeliest slip of whoever wants to stay unnamed.
    private void refuseOwnName(Actor filer, FileBreachRequest request) {
        String name = register.namesOf(List.of(filer.id()), filer).get(filer.id());
        if (name == null || Boolean.TRUE.equals(request.contactDetailsIntended())) return;
        request.publicTexts().forEach((pointer, text) -> {
            if (text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid(
                        pointer,
                        "contact_details",
                        "Holds your organisation's name, and the public will read it. Leave it out, or send"
                                + " contactDetailsIntended: true.");
            }
        });
    }

    /// Whether an act is to be sealed: by an unnamed filer, or of who joins unnamed.
    boolean isFor(Actor actor, UUID breach, BreachCommand command) {
        return command.joinsAs() == Naming.UNNAMED || isUnnamedFiler(actor, breach);
    }

    /// Known to this service alone, and no longer so once it came forward.
    boolean isUnnamedFiler(Actor actor, UUID breach) {
        if (!actor.is(Role.ORGANISATION)) return false;
        UnnamedFilingRow filing = filings.findById(breach);
        if (filing == null || !filing.filer.equals(actor.id())) return false;
        return breaches.findByIdOptional(breach).map(row -> row.filer == null).orElse(true);
    }

    void perform(Actor actor, UUID id, BreachCommand command, LocalDate today) {
        sealed.lock(id);
        BreachRow row = soFar(id, actor).orElseThrow(() -> Breaches.none(id));
        // What others do meanwhile comes after it, and nothing that they do can go by it before the night.
        precondition.check();
        if (command.joinsAs() != null) joining.refuseSecond(actor.id(), row);
        List<Decision> decided = decisions.on(row, command, actor, party(actor, row), today);
        if (command instanceof BreachCommand.ConfirmCoFiling confirmation) confirm(actor, id, confirmation, today);
        Actor shown = command instanceof BreachCommand.ComeForward ? actor : Actor.UNNAMED;
        sealed.seal(actor.id(), UnnamedRequest.of((Record) command), drafts(id, decided, shown, today));
    }

    private Party party(Actor actor, BreachRow row) {
        return isUnnamedFiler(actor, row.id) ? Party.FILER : decisions.party(actor, row);
    }

    private void confirm(Actor actor, UUID id, BreachCommand.ConfirmCoFiling confirmation, LocalDate today) {
        refuseIfAdmittedRecently(actor, confirmation.confirmAdmittedRecently(), today);
        joining.confirmed(id, actor.id());
    }

    private static List<Draft<BreachEvent>> drafts(UUID id, List<Decision> decided, Actor actor, LocalDate today) {
        return decided.stream()
                .map(each -> new Draft<>(new Recorded<>(id, 0, today, actor, each.event()), each.content()))
                .toList();
    }

    private List<SealedAct> waiting(UUID breach, Actor actor) {
        return sealed.waitingOn(breach).stream()
                .filter(each -> each.holder().equals(actor.id()))
                .toList();
    }

    /// A breach with what this party did and no entry says yet; empty where there is none for it.
    Optional<BreachRow> soFar(UUID id, Actor actor) {
        Optional<BreachRow> known = breaches.findByIdOptional(id);
        BreachRow row = known.map(BreachRow::copy).orElseGet(BreachRow::new);
        for (SealedAct act : waiting(id, actor)) apply(act, row);
        return row.id == null ? Optional.empty() : Optional.of(row);
    }

    /// What no longer fits is left out: its night decides on it.
    private void apply(SealedAct act, BreachRow row) {
        for (int i = 0; i < act.events().size(); i++) {
            Recorded<?> entry = act.at(i, row.version + 1, act.receivedOn());
            if (!Fit.fits((BreachEvent) entry.event(), row.stage)) return;
            row.apply(entry, decisions.rules(row, entry.event()));
        }
    }

    /// Puts on record what was received before a day. To run it twice, or on two nodes, does no more.
    void sequence(LocalDate today) {
        List<UUID> streams = new ArrayList<>(sealed.receivedBefore(today));
        if (streams.isEmpty()) return;
        Collections.shuffle(streams, new SecureRandom());
        streams.forEach(this::sequence);
        sealed.rewriteKeys();
    }

    /// A lock that somebody holds too long is no reason to wait for another night.
    private void sequence(UUID stream) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                ledger.command(today -> sequence(stream, today));
                return;
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Sealed acts could not be put on record (attempt %d of %d)", attempt, ATTEMPTS);
            }
        }
    }

    private Written sequence(UUID stream, LocalDate today) {
        List<SealedAct> acts = sealed.take(stream, today);
        Optional<BreachRow> known = breaches.locked(stream);
        BreachRow row = known.orElseGet(BreachRow::new);
        List<Sequenced> entries = new ArrayList<>();
        for (SealedAct act : acts) {
            decidedAgain(act, row).ifPresent(decided -> {
                if (sharesAnEntry(act, row)) sealed.share(act, row.state().unnamedCoFilers());
                else entries.addAll(record(act, decided, row, today));
            });
        }
        if (entries.isEmpty()) return null;
        if (known.isEmpty()) breaches.persist(row);
        breaches.flush();
        return sealed.append(entries);
    }

    private void setAside(SealedAct act, Refusal unfit) {
        sealed.setAside(act, unfit.getMessage());
        if (isCoFiling(act)) joining.reopen(act.stream(), act.holder());
    }

    /// A second entry would begin to tell how many unnamed co-filers there are.
    private static boolean sharesAnEntry(SealedAct act, BreachRow row) {
        return isCoFiling(act) && row.state().unnamedCoFilers() != null;
    }

    private static boolean isCoFiling(SealedAct act) {
        return act.events().stream().anyMatch(BreachEvent.CoFilerConfirmed.class::isInstance);
    }

    /// By the day of receipt: what was in time then is in time.
    ///
    /// @return empty for what did not fit any more and was set aside
    private Optional<List<Decision>> decidedAgain(SealedAct act, BreachRow row) {
        try {
            List<Decision> decided = decided(act, row);
            if (decided.stream().map(Decision::event).toList().equals(act.events())) return Optional.of(decided);
            setAside(act, Refusal.conflict("case_changed", "The case had changed by the night."));
        } catch (Refusal unfit) {
            setAside(act, unfit);
        }
        return Optional.empty();
    }

    private List<Decision> decided(SealedAct act, BreachRow row) {
        UnnamedRequest request = UnnamedRequest.parse(act.request());
        if (request.isFiling()) return List.of(decisions.file(act.holder(), request.filing(), act.receivedOn()));
        if (row.id == null) throw Refusal.conflict("not_filed", "The filing that it is about is not on record.");
        Actor actor = new Actor(Role.ORGANISATION, act.holder());
        return decisions.on(row, request.command(), actor, party(actor, row), act.receivedOn());
    }

    private List<Sequenced> record(SealedAct act, List<Decision> decided, BreachRow row, LocalDate today) {
        List<Sequenced> entries = new ArrayList<>();
        for (int i = 0; i < act.events().size(); i++) {
            Recorded<?> entry = act.at(i, row.version + 1, today);
            row.apply(entry, decisions.rules(row, entry.event()));
            Decision decision = decided.get(i);
            contacts.keep(entry, decision.publicFields(), decision.content());
            entries.add(new Sequenced(act, i, entry));
        }
        return entries;
    }
}
