package org.covenanttracker.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.covenanttracker.demo.Demo;
import org.covenanttracker.demo.DemoFailed;
import org.covenanttracker.demo.Span;
import org.covenanttracker.http.limit.Limits;
import org.covenanttracker.ledger.Days;

/// Has a new demo made and keeps its keys. The file of keys comes last and whole, so that a folder
/// that has one holds a whole demo.
@ApplicationScoped
class DemoStart {

    private final StartConfig config;
    private final ReadyMessage message;
    private final Demo demo;
    private final Days days;
    private final Limits limits;

    DemoStart(StartConfig config, ReadyMessage message, Demo demo, Days days, Limits limits) {
        this.config = config;
        this.message = message;
        this.demo = demo;
        this.days = days;
        this.limits = limits;
    }

    void prepare(ServiceUrl url) {
        if (!config.demo().isDemo()) return;
        Path keys = config.data().resolve("demo-keys.json");
        if (!Files.exists(keys)) make(url, keys);
        demo.isMade();
        message.add("today     " + days.today() + ", until PUT " + url + "/demo/clock moves it");
        message.add("keys      " + keys + ", for its owner only");
    }

    private void make(ServiceUrl url, Path keys) {
        try {
            String steward =
                    Files.readString(config.data().resolve("steward-key")).strip();
            String json = limits.suspendedFor(
                    () -> demo.make(URI.create(url.toString()), steward, lastDay(), System.out::println));
            OwnerOnly.write(keys, json.getBytes(StandardCharsets.UTF_8));
        } catch (DemoFailed e) {
            throw new CannotStart(e.getMessage() + " (in " + config.data() + ")");
        } catch (IOException e) {
            throw CannotStart.because("cannot read the steward's key or write " + keys, e);
        }
    }

    private Optional<LocalDate> lastDay() {
        return switch (config.demo()) {
            case SAMPLE -> Optional.of(Span.of(config.today(), days.wallDate()).last());
            case EMPTY, NONE -> Optional.empty();
        };
    }
}
