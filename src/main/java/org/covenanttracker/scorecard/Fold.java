package org.covenanttracker.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.breach.BreachEvent.BreachCorrected;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.BreachEvent.BreachGrouped;
import org.covenanttracker.breach.BreachEvent.CoFilerConfirmed;
import org.covenanttracker.breach.BreachEvent.DeadlineMissed;
import org.covenanttracker.breach.BreachEvent.EvidenceAttached;
import org.covenanttracker.breach.BreachEvent.EvidenceShown;
import org.covenanttracker.breach.BreachEvent.FilerNamed;
import org.covenanttracker.breach.BreachEvent.FindingCommented;
import org.covenanttracker.breach.BreachEvent.FindingDrafted;
import org.covenanttracker.breach.BreachEvent.ReplyExtended;
import org.covenanttracker.breach.BreachEvent.ReviewerRecused;
import org.covenanttracker.breach.BreachEvent.StrikingProposed;
import org.covenanttracker.breach.BreachEvent.TextObjected;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.contact.ContactEvent;
import org.covenanttracker.ledger.notice.NoticeEvent;
import org.covenanttracker.ledger.tree.TreeEvent;
import org.covenanttracker.register.Outage;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;

/// Everything that scorecards count, from leaves alone and in their order. The service, a past date
/// and an offline verifier all use it.
final class Fold {

    private final RegisterFold register = new RegisterFold();
    private final KeyFold keys = new KeyFold();
    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<UUID, CountedCommitment> commitments = new LinkedHashMap<>();
    private final Holds holds = new Holds();
    private final Map<UUID, Integer> filers = new HashMap<>();
    private final Once once = new Once();
    private long size;

    /// @param index must be the next one: a fold that skips an entry is of another ledger
    /// @return what the entry was about and may have changed
    List<Countable> apply(long index, Recorded<?> entry) {
        if (index != size) throw new IllegalStateException("Entry " + index + " came after " + (size - 1));
        List<Countable> touched = switch (entry.event()) {
            case BreachFiled e -> breach(of(entry, once.filing(e)));
            case BreachEvent e -> breach(of(entry, e));
            case CommitmentEvent e -> commitment(of(entry, e));
            case AccessEvent e -> {
                keys.apply(entry, e);
                yield List.of();
            }
            case RegisterEvent e -> {
                register.apply(entry, e);
                if (e instanceof CalendarAdopted) {
                    cases.values().forEach(each -> each.breach().adopt(register.calendar(), entry.on()));
                }
                yield e instanceof ClocksExtended extended ? extend(extended, entry) : List.of();
            }
            case ContentEvent e -> List.of(holds.apply(entry, e));
            // What the public may read counts nowhere.
            case ContactEvent _ -> List.of();
            // What comes of a notice is a hold, or another event that counts by itself.
            case NoticeEvent _ -> List.of();
            case TreeEvent _ -> List.of();
            default -> throw new IllegalStateException("No scorecard knows what this is: " + entry.event());
        };
        size++;
        return touched;
    }

    private <E extends Event> Recorded<E> of(Recorded<?> entry, E event) {
        return new Recorded<>(entry.stream(), entry.version(), entry.on(), once.of(entry.actor()), event);
    }

    private List<Countable> breach(Recorded<? extends BreachEvent> entry) {
        BreachEvent event = entry.event();
        if (event instanceof BreachFiled) cases.put(entry.stream(), new Case(cases.size()));
        Case counted = cases.get(entry.stream());
        UUID department = event.departmentAfter(counted.breach().department());
        UUID citedBefore = counted.breach().commitment();
        counted.breach().apply(entry, register.clockRules(department));
        if (event instanceof BreachGrouped grouped) counted.about(act(entry.stream(), grouped.with()));
        if (event instanceof BreachFiled filed) file(counted, filed);
        if (event instanceof FilerNamed) known(counted);
        if (event instanceof BreachCorrected) return correct(counted, commitments.get(citedBefore));
        return movesNoFigure(event) ? List.of() : withCited(counted);
    }

    /// To count a case anew costs more than all else here, and after these it would be in vain.
    private static boolean movesNoFigure(BreachEvent event) {
        return switch (event) {
            // The due date itself has counted since it passed.
            case DeadlineMissed _ -> true;
            case EvidenceAttached _, EvidenceShown _, TextObjected _ -> true;
            case CoFilerConfirmed _, StrikingProposed _, ReplyExtended _ -> true;
            case FindingDrafted _, FindingCommented _, ReviewerRecused _ -> true;
            default -> false;
        };
    }

    /// Unlike a calendar, days given back change what counts already: what was missed by them is not.
    private List<Countable> extend(ClocksExtended event, Recorded<?> entry) {
        Outage outage = Outage.of(event, register.calendar());
        cases.values().forEach(each -> each.breach().extend(outage, entry.on()));
        return List.copyOf(cases.values());
    }

    /// The number of the act that a breach is about: that of the breach which stands for it.
    private int act(UUID breach, UUID with) {
        return cases.get(with == null ? breach : with).number();
    }

    private void file(Case counted, BreachFiled filed) {
        known(counted);
        CountedCommitment cited = commitments.get(filed.commitment());
        if (cited != null) cited.citedBy(counted);
    }

    /// Its filer may become known later, and what the register says of it then counts.
    private void known(Case counted) {
        BreachState breach = counted.breach();
        if (breach.filer() != null) counted.filedBy(filers.computeIfAbsent(breach.filer(), _ -> filers.size()));
        counted.sortedBy(once.of(register.facets(breach)), register.isProvisional(breach.edition(), breach.sign()));
    }

    /// The commitment that it cited by mistake counts anew too.
    private List<Countable> correct(Case counted, CountedCommitment before) {
        BreachState breach = counted.breach();
        counted.sortedBy(
                once.of(counted.facets().ofBreach(breach)), register.isProvisional(breach.edition(), breach.sign()));
        List<Countable> touched = new ArrayList<>(withCited(counted));
        if (before != null) {
            before.citedNoMoreBy(counted);
            if (!touched.contains(before)) touched.add(before);
        }
        CountedCommitment cited = commitments.get(breach.commitment());
        if (cited != null) cited.citedBy(counted);
        return touched;
    }

    /// What happens to a breach may contradict the commitment that it cites.
    private List<Countable> withCited(Case counted) {
        CountedCommitment cited = commitments.get(counted.breach().commitment());
        return cited == null ? List.of(counted) : List.of(counted, cited);
    }

    private List<Countable> commitment(Recorded<CommitmentEvent> entry) {
        CountedCommitment counted =
                commitments.computeIfAbsent(entry.stream(), _ -> new CountedCommitment(commitments.size()));
        counted.commitment().apply(entry);
        return List.of(counted);
    }

    /// What departments report complete and breaches that stand belie, newest promise first.
    List<Contradiction> contradictions() {
        return Contradiction.among(commitments, cases);
    }

    long size() {
        return size;
    }

    RegisterFold register() {
        return register;
    }

    KeyFold keys() {
        return keys;
    }

    /// All that is counted, in no order that matters.
    Collection<Countable> countables() {
        List<Countable> all = new ArrayList<>(cases.values());
        all.addAll(commitments.values());
        all.addAll(holds.countables());
        return all;
    }
}
