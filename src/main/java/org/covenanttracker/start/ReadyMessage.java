package org.covenanttracker.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Lines for the message that tells the person at the terminal that the service is ready. Whoever
/// has something to say that is said once, such as the first steward's key, adds it while starting.
@ApplicationScoped
public class ReadyMessage {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public void add(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
