package org.covenanttracker.start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The text that says where the service is, and plainly if it is only a demonstration.
final class ReadyBanner {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    private final StartConfig config;
    private final String host;
    private final int port;

    ReadyBanner(StartConfig config, String host, int port) {
        this.config = config;
        this.host = host;
        this.port = port;
    }

    String text(List<String> moreLines) {
        String more = moreLines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
        return """

                Covenant Tracker is ready%s
                  service   %s
                  API docs  %s/docs
                  data      %s
                %s
                """.formatted(demo(), url(), url(), config.data(), more);
    }

    private String demo() {
        return switch (config.demo()) {
            case NONE -> ".";
            case SAMPLE -> ": a DEMO. Its history is made up; nothing in it is a record.";
            case EMPTY -> ": a DEMO. Nothing in it is a record.";
        };
    }

    private String url() {
        String name = EVERY_ADDRESS.contains(host) ? "localhost" : host;
        return "http://" + (name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name) + ":" + port;
    }
}
