package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.covenanttracker.breach.ABreach;
import org.covenanttracker.breach.RandomLife;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.commitment.CommitmentEvent.CommitmentMade;
import org.covenanttracker.commitment.CommitmentEvent.ProgressReported;
import org.covenanttracker.commitment.CommitmentStatus;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.ExtensionCause;
import org.covenanttracker.register.Nation;
import org.covenanttracker.register.RegisterEvent.AnswerTargetSet;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.covenanttracker.register.TestRegister;

/// The entries of a ledger on which random lives are mixed in the order of their days, as a real one has
/// them, with the register before them.
final class RandomLedger {

    private RandomLedger() {}

    static List<Recorded<?>> of(Random random) {
        List<Recorded<?>> entries = new ArrayList<>(ALedger.register());
        List<ABreach> breaches = IntStream.range(0, 3 + random.nextInt(12))
                .mapToObj(i -> RandomLife.of(random, random.nextInt(80)).breach())
                .toList();
        for (ABreach each : breaches) group(each, breaches.get(random.nextInt(breaches.size())));
        List<Recorded<?>> lives = new ArrayList<>();
        breaches.forEach(each -> lives.addAll(each.events()));
        IntStream.range(0, random.nextInt(4)).forEach(i -> lives.addAll(commitment(random)));
        lives.add(ownTarget(random));
        lives.add(surpriseHoliday(random));
        for (int i = 0; i < 3; i++) lives.add(outage(random));
        // A stable order: entries of one stream and day stay as they came.
        lives.sort(Comparator.comparing(Recorded::on));
        entries.addAll(lives);
        return entries;
    }

    /// With another that was filed before, or with none.
    private static void group(ABreach breach, ABreach other) {
        boolean isBefore = other.events().getFirst().on().isBefore(breach.day());
        if (breach.state().stage() == Stage.REFUSED) return;
        breach.groupedWith(other == breach || !isBefore ? null : other.id());
    }

    /// A calendar with a day more, somewhere after its adoption.
    private static Recorded<?> surpriseHoliday(Random random) {
        CalendarAdopted shipped = (CalendarAdopted) TestRegister.adopted().getLast();
        LocalDate on = LocalDate.parse("2026-01-05").plusDays(random.nextInt(300));
        LocalDate proclaimed = on.plusDays(1 + random.nextInt(30));
        List<NonWorkingDay> days = new ArrayList<>(shipped.days());
        days.removeIf(day -> day.on().equals(proclaimed));
        days.add(new NonWorkingDay(proclaimed, "proclaimed", List.of(Nation.values())));
        var adopted = new CalendarAdopted("newer", "Newer", shipped.from(), shipped.to(), shipped.source(), days);
        return new Recorded<>(UUID.randomUUID(), 1, on, ABreach.STEWARD, adopted);
    }

    /// Given back some days after it.
    private static Recorded<?> outage(Random random) {
        LocalDate from = LocalDate.parse("2026-01-05").plusDays(random.nextInt(300));
        LocalDate to = from.plusDays(random.nextInt(10));
        var extended = new ClocksExtended(from, to, ExtensionCause.SERVICE_OUTAGE);
        return new Recorded<>(UUID.randomUUID(), 1, to.plusDays(random.nextInt(10)), ABreach.STEWARD, extended);
    }

    private static Recorded<?> ownTarget(Random random) {
        LocalDate set = LocalDate.parse("2026-01-05").plusDays(random.nextInt(100));
        return new Recorded<>(
                ABreach.DEPARTMENT, 2, set, ABreach.OFFICIAL, new AnswerTargetSet(1 + random.nextInt(20)));
    }

    private static List<Recorded<?>> commitment(Random random) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        LocalDate made = LocalDate.parse("2026-01-05").plusDays(random.nextInt(100));
        LocalDate due = made.plusDays(random.nextInt(200));
        var promise = new CommitmentMade(ABreach.DEPARTMENT, "2025-07-17", List.of("TD-P2"), null, due, null, null);
        Actor official = ABreach.OFFICIAL;
        return List.of(
                new Recorded<>(id, 1, made, official, promise),
                new Recorded<>(
                        id,
                        2,
                        made.plusDays(random.nextInt(200)),
                        official,
                        new ProgressReported(CommitmentStatus.COMPLETE)));
    }
}
