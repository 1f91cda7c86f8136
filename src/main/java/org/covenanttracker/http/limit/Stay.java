package org.covenanttracker.http.limit;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// One request's time behind the gate. It ends once, and at the latest after a while: not every way
/// in which a connection breaks is told.
final class Stay {

    /// More than the slowest body may take.
    private static final Duration LONGEST = Duration.ofMinutes(6);

    interface Inside {
        void proceed(Stay stay);
    }

    private final RoutingContext context;
    private final Gate gate;
    private final AtomicBoolean over = new AtomicBoolean();
    private final long timer;

    private Stay(RoutingContext context, Gate gate) {
        this.context = context;
        this.gate = gate;
        this.timer = context.vertx().setTimer(LONGEST.toMillis(), _ -> end());
    }

    /// Whoever went away while waiting has nothing done for it.
    static void begin(RoutingContext context, Gate gate, Inside inside) {
        Stay stay = new Stay(context, gate);
        if (context.response().closed()) stay.end();
        else inside.proceed(stay);
    }

    void end() {
        context.vertx().cancelTimer(timer);
        if (!over.getAndSet(true)) gate.leave();
    }
}
