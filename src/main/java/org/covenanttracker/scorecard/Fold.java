package org.covenanttracker.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.commitment.CommitmentState;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.tree.TreeEvent;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.RegisterEvent;

/// Everything that scorecards count, from leaves alone and in their order. The service, a past date
/// and an offline verifier all use it.
final class Fold {

    private final RegisterFold register = new RegisterFold();
    private final KeyFold keys = new KeyFold();
    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<UUID, CommitmentState> commitments = new LinkedHashMap<>();
    private long size;

    /// @param index must be the next one: a fold that skips an entry is of another ledger
    void apply(long index, Recorded<?> entry) {
        if (index != size) throw new IllegalStateException("Entry " + index + " came after " + (size - 1));
        switch (entry.event()) {
            case BreachEvent e ->
                breach(entry, e)
                        .breach()
                        .apply(
                                new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), e),
                                register.clockRules());
            case CommitmentEvent e ->
                commitments
                        .computeIfAbsent(entry.stream(), stream -> new CommitmentState())
                        .apply(new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), e));
            case AccessEvent e -> keys.apply(entry, e);
            case RegisterEvent e -> register.apply(entry, e);
            // Words are on no card, so what stewards do to them moves no figure.
            case ContentEvent _ -> {}
            case TreeEvent _ -> {}
            default -> throw new IllegalStateException("No scorecard knows what this is: " + entry.event());
        }
        size++;
    }

    private Case breach(Recorded<?> entry, BreachEvent event) {
        if (event instanceof BreachFiled filed) {
            boolean provisional = register.isProvisional(filed.edition(), filed.sign());
            cases.put(entry.stream(), new Case(new BreachState(), provisional));
        }
        return cases.get(entry.stream());
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

    /// Screened and accepted filings against a department; others are on no card.
    List<Case> acceptedAgainst(Department department) {
        return cases.values().stream()
                .filter(each -> each.breach().department().equals(department.id()))
                .filter(each -> each.breach().isOnTheCard())
                .toList();
    }

    Map<UUID, CommitmentState> commitmentsOf(Department department) {
        Map<UUID, CommitmentState> own = new LinkedHashMap<>();
        commitments.forEach((id, commitment) -> {
            if (commitment.department().equals(department.id())) own.put(id, commitment);
        });
        return own;
    }
}
