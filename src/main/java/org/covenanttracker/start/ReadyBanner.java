package org.covenanttracker.start;

import java.util.List;
import java.util.stream.Collectors;

/// The text that says where the service is, and plainly if it is only a demonstration.
final class ReadyBanner {

    private final StartConfig config;
    private final ServiceUrl url;

    ReadyBanner(StartConfig config, ServiceUrl url) {
        this.config = config;
        this.url = url;
    }

    String text(List<String> moreLines) {
        String more = moreLines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
        return """

                Covenant Tracker is ready%s
                  service   %s
                  API docs  %s/docs
                  data      %s
                %s
                """.formatted(demo(), url, url, config.data(), more);
    }

    private String demo() {
        return switch (config.demo()) {
            case NONE -> ".";
            case SAMPLE -> ": a DEMO. Its history is made up; nothing in it is a record.";
            case EMPTY -> ": a DEMO. Nothing in it is a record.";
        };
    }
}
