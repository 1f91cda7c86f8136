package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.covenanttracker.ledger.OnAnyStream;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Outage;
import org.covenanttracker.register.Register;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.ClocksExtended;

@ApplicationScoped
class BreachProjection implements Projection {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final Breaches breaches;
    private final Register register;

    BreachProjection(Breaches breaches, Register register) {
        this.breaches = breaches;
        this.register = register;
    }

    @Override
    public List<String> tables() {
        return List.of("breach");
    }

    @Override
    public void apply(Recorded<?> entry) {
        if (entry.event() instanceof OnAnyStream) count(entry);
        if (entry.event() instanceof CalendarAdopted adopted) {
            Calendar calendar = new Calendar(adopted);
            each(row -> row.adopt(calendar, entry.on()));
        }
        if (entry.event() instanceof ClocksExtended extended) {
            Outage outage = Outage.of(extended, register.clockRules().calendar());
            each(row -> row.extend(outage, entry.on()));
        }
        if (!(entry.event() instanceof BreachEvent event)) return;
        BreachRow row = breaches.findById(entry.stream());
        boolean isNew = row == null;
        if (isNew) row = new BreachRow();
        row.apply(
                new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), event),
                register.clockRules(event.departmentAfter(row.department)));
        if (isNew) breaches.persist(row);
    }

    /// Page by page: each is written and let go before the next one is read.
    private void each(Consumer<BreachRow> change) {
        List<BreachRow> page = breaches.lockedAfterId(FIRST, PAGE);
        while (!page.isEmpty()) {
            page.forEach(change);
            UUID last = page.getLast().id;
            breaches.flush();
            breaches.getEntityManager().clear();
            page = breaches.lockedAfterId(last, PAGE);
        }
    }

    /// What stewards do to words, and notices about them, change nothing here but the length of the stream.
    private void count(Recorded<?> entry) {
        breaches.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
    }
}
