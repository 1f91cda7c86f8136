package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.access.AccessEvent.KeyIssued;
import org.covenanttracker.access.AccessEvent.KeyRevoked;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.DepartmentBasis;
import org.covenanttracker.register.DepartmentKind;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.TestRegister;

/// A ledger written by hand: the register's shipped documents, two departments, and then what a test
/// puts on it. Breaches of [ABreach] are against the first department.
final class ALedger {

    static final UUID OTHER_DEPARTMENT = ABreach.OTHER_DEPARTMENT;

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private final Fold fold = new Fold();
    private final List<Recorded<?>> taken = new ArrayList<>();
    private final List<Recorded<?>> all = new ArrayList<>();

    /// What every ledger of this kind begins with.
    static List<Recorded<?>> register() {
        return new ALedger().taken;
    }

    ALedger() {
        TestRegister.adopted().forEach(event -> take(UUID.randomUUID(), 1, "2026-01-01", ABreach.STEWARD, event));
        take(UUID.randomUUID(), 1, "2026-01-01", ABreach.STEWARD, new MethodologyAdopted("1"));
        register(ABreach.DEPARTMENT, "ministry-of-examples");
        register(OTHER_DEPARTMENT, "department-for-samples");
    }

    private void register(UUID id, String slug) {
        var registered = new DepartmentRegistered(
                slug, slug, null, DepartmentKind.values()[0], DepartmentBasis.values()[0], "source", null, null);
        take(id, 1, "2026-01-01", ABreach.STEWARD, registered);
    }

    ALedger with(ABreach... breaches) {
        for (ABreach breach : breaches) with(breach.events());
        return this;
    }

    ALedger with(List<? extends Recorded<?>> entries) {
        entries.forEach(entry -> fold.apply(fold.size(), entry));
        all.addAll(entries);
        return this;
    }

    /// All of them, in order.
    List<Recorded<?>> entries() {
        return all;
    }

    ALedger take(UUID stream, int version, String day, Actor actor, Event event) {
        Recorded<?> entry = new Recorded<>(stream, version, LocalDate.parse(day), actor, event);
        taken.add(entry);
        return with(List.of(entry));
    }

    /// A commitment of the first department, with its events a day apart from 1 January 2026 on.
    UUID commitment(CommitmentEvent... events) {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < events.length; i++) {
            take(id, i + 1, FIRST_DAY.plusDays(i).toString(), ABreach.OFFICIAL, events[i]);
        }
        return id;
    }

    UUID key(Role role, UUID department, String expiresOn) {
        UUID id = UUID.randomUUID();
        take(id, 1, "2026-01-02", ABreach.STEWARD, new KeyIssued(role, department, LocalDate.parse(expiresOn)));
        return id;
    }

    ALedger revoke(UUID key) {
        return take(key, 2, "2026-01-03", ABreach.STEWARD, new KeyRevoked());
    }

    Scorecard card(String asOf) {
        return cardOf("ministry-of-examples", asOf);
    }

    Scorecard cardOf(String slug, String asOf) {
        return cardOf(fold, slug, LocalDate.parse(asOf), null);
    }

    /// As the verifier has it: from every case anew, by the methodology in force.
    static Scorecard cardOf(Fold fold, String slug, LocalDate asOf, String rootHash) {
        DepartmentOnRegister department = fold.register().departments().named(slug);
        DepartmentTally tally = DepartmentTally.of(fold, asOf).getOrDefault(department.id(), new DepartmentTally());
        Methodology methodology = Methodology.of(fold.register().methodology()).orElseThrow();
        Standing standing = new Standing(new Position(fold.size(), asOf), false, rootHash, methodology, null);
        return Scorecard.of(tally, department, new Setting(fold.register(), fold.keys()), standing);
    }

    Figures principle(String code, String asOf) {
        return card(asOf).byPrinciple().stream()
                .filter(each -> each.principle().equals(code))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    Fold fold() {
        return fold;
    }
}
