package org.covenanttracker.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.covenanttracker.ledger.Identity;

/// Marks every answer of a demo, documentation and health included: a filter of the REST layer would
/// not see those.
@ApplicationScoped
class DemoMark {

    private static final String HEADER = "Covenant-Demo";
    private static final int BEFORE_ALL_ELSE = 10_000;

    private final Identity identity;
    private volatile boolean demo;

    DemoMark(Identity identity) {
        this.identity = identity;
    }

    /// After the first start has said what a new ledger is; a rebuild of an empty one never does.
    void learn(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        demo = identity.startedAsDemo().orElse(false);
    }

    void register(@Observes Filters filters) {
        filters.register(this::mark, BEFORE_ALL_ELSE);
    }

    private void mark(RoutingContext request) {
        if (demo) request.response().putHeader(HEADER, "true");
        request.next();
    }
}
