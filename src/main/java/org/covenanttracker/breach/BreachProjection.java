package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Register;

@ApplicationScoped
class BreachProjection implements Projection {

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
        if (!(entry.event() instanceof BreachEvent event)) return;
        BreachRow row = breaches.findById(entry.stream());
        boolean isNew = row == null;
        if (isNew) row = new BreachRow();
        row.apply(
                new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), event),
                register.clockRules(event.departmentAfter(row.department)));
        if (isNew) breaches.persist(row);
    }

    /// What stewards do to words changes nothing here but the length of the stream.
    private void count(Recorded<?> entry) {
        breaches.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
    }
}
