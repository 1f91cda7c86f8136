package org.covenanttracker.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What runs once Quarkus has started and every start-up observer is through.
@ApplicationScoped
class Service implements QuarkusApplication {

    private final StartConfig config;
    private final ReadyMessage message;
    private final String host;
    private final int port;

    Service(
            StartConfig config,
            ReadyMessage message,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.message = message;
        this.host = host;
        this.port = port;
    }

    @Override
    public int run(String... words) {
        return switch (config.command()) {
            case SERVE -> serve();
            case REBUILD, REBUILD_CHECK -> throw new CannotStart("rebuild is not built yet");
        };
    }

    private int serve() {
        System.out.print(new ReadyBanner(config, host, port).text(message.lines()));
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
