package org.covenanttracker.http.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets an operation say that one request turned out to be many.
@ApplicationScoped
public class Spending {

    private final CurrentVertxRequest current;
    private final Limits limits;

    Spending(CurrentVertxRequest current, Limits limits) {
        this.current = current;
        this.limits = limits;
    }

    /// @param writes beside the one that the request itself is
    public void writes(long writes) {
        Allowance holder = current.getCurrent().get(Limits.HOLDER);
        if (holder != null && writes > 0) holder.owe(limits.policies().writes(), writes);
    }
}
