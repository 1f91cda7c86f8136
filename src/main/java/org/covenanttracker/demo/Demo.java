package org.covenanttracker.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.register.Register;

/// Fills a new demo: its cast, and if asked its history. Whoever starts the service has it made once
/// requests are answered, for it is all done by requests.
@ApplicationScoped
public class Demo {

    private final Days days;
    private final Register register;
    private volatile boolean ready;

    Demo(DemoConfig config, Days days, Register register) {
        this.days = days;
        this.register = register;
        this.ready = !config.awaited();
    }

    boolean isReady() {
        return ready;
    }

    /// The demo is whole; the readiness check says so from now on.
    public void isMade() {
        ready = true;
    }

    /// @param historyUntil the last day of its history, which begins today; empty for none
    /// @return the keys of everybody in it, as JSON
    @ActivateRequestContext
    public String make(URI service, String steward, Optional<LocalDate> historyUntil, Consumer<String> progress) {
        try (ServiceClient client = new ServiceClient(service)) {
            refuseHalfMade(client);
            DemoKeys keys = new Cast(client, steward).gather();
            historyUntil.ifPresent(last -> history(client, keys, last, progress).play());
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(keys) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private History history(ServiceClient client, DemoKeys keys, LocalDate last, Consumer<String> progress) {
        Span span = new Span(days.today(), last);
        return new History(client, keys, span, register.clockRules().calendar(), progress);
    }

    /// What was cut short is not gone on with: which step came last cannot be told from outside.
    private static void refuseHalfMade(ServiceClient client) {
        if (!client.get("/v1/organisations?limit=1").path("items").isEmpty()) {
            throw new DemoFailed("this demo was cut short while it was being made, or its demo-keys.json is gone:"
                    + " delete its data folder (or its database) and start it again");
        }
    }
}
