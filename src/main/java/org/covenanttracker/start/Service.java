package org.covenanttracker.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.covenanttracker.ledger.Rebuild;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What runs once Quarkus has started and every start-up observer is through.
@ApplicationScoped
class Service implements QuarkusApplication {

    private final StartConfig config;
    private final ReadyMessage message;
    private final Rebuild rebuild;
    private final DemoStart demo;
    private final String host;
    private final int port;

    Service(
            StartConfig config,
            ReadyMessage message,
            Rebuild rebuild,
            DemoStart demo,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.message = message;
        this.rebuild = rebuild;
        this.demo = demo;
        this.host = host;
        this.port = port;
    }

    @Override
    public int run(String... words) {
        return switch (config.command()) {
            case SERVE -> serve();
            case REBUILD -> report(rebuild.rebuild(Service::progress), "rows made anew, of which differed");
            case REBUILD_CHECK -> report(rebuild.check(Service::progress), "rows compared, of which differ");
        };
    }

    private static int report(List<String> differences, String what) {
        differences.forEach(System.out::println);
        System.out.println("\nAll " + what + ": " + differences.size());
        return differences.isEmpty() ? 0 : 1;
    }

    private static void progress(long index) {
        System.err.print("\r" + index + " entries");
    }

    private int serve() {
        ServiceUrl url = new ServiceUrl(host, port);
        demo.prepare(url);
        System.out.print(new ReadyBanner(config, url).text(message.lines()));
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
