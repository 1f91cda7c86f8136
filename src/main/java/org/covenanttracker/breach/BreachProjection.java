package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.Register;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;

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
        if (entry.event() instanceof ContentEvent) count(entry);
        if (entry.event() instanceof CalendarAdopted adopted) adopt(new Calendar(adopted), entry.on());
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
    private void adopt(Calendar calendar, LocalDate today) {
        List<BreachRow> page = breaches.lockedAfterId(FIRST, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> row.adopt(calendar, today));
            UUID last = page.getLast().id;
            breaches.flush();
            breaches.getEntityManager().clear();
            page = breaches.lockedAfterId(last, PAGE);
        }
    }

    /// What stewards do to words changes nothing here but the length of the stream.
    private void count(Recorded<?> entry) {
        breaches.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
    }
}
