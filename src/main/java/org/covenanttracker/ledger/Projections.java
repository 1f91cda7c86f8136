package org.covenanttracker.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The rows of every feature, for an event of one that moves what another keeps.
@ApplicationScoped
public class Projections {

    private final List<Projection> all;

    Projections(@All List<Projection> all) {
        this.all = all;
    }

    public void apply(Recorded<?> entry) {
        all.forEach(each -> each.apply(entry));
    }
}
