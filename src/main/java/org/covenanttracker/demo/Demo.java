package org.covenanttracker.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.covenanttracker.http.Json;

/// Fills a new demo: its cast, and if asked its history. Whoever starts the service has it made once
/// requests are answered, for it is all done by requests.
@ApplicationScoped
public class Demo {

    private volatile boolean ready;

    Demo(DemoConfig config) {
        this.ready = !config.awaited();
    }

    boolean isReady() {
        return ready;
    }

    /// The demo is whole; the readiness check says so from now on.
    public void isMade() {
        ready = true;
    }

    /// @return the keys of everybody in it, as JSON
    public String make(URI service, String steward) {
        try (ServiceClient client = new ServiceClient(service)) {
            refuseHalfMade(client);
            DemoKeys keys = new Cast(client, steward).gather();
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(keys) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What was cut short is not gone on with: which step came last cannot be told from outside.
    private static void refuseHalfMade(ServiceClient client) {
        if (!client.get("/v1/organisations?limit=1").path("items").isEmpty()) {
            throw new DemoFailed("this demo was cut short while it was being made, or its demo-keys.json is gone:"
                    + " delete its data folder (or its database) and start it again");
        }
    }
}
