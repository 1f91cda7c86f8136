package org.covenanttracker.start;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.Optional;
import java.util.stream.Stream;

/// What Quarkus' end means to the person at the terminal.
final class Outcome {

    private Outcome() {}

    /// A failure that was foreseen is one line; any other is a bug and shows where it comes from.
    static int of(int code, Throwable failure) {
        if (failure == null) {
            return code;
        }
        Optional<String> foreseen =
                causes(failure).map(Outcome::line).flatMap(Optional::stream).findFirst();
        foreseen.ifPresentOrElse(Terminal::refuse, failure::printStackTrace);
        return 1;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case CannotStart refusal -> Optional.of(refusal.getMessage());
            case QuarkusBindException taken ->
                Optional.of("port " + taken.getPort() + " is taken by another program; give another with --port N");
            case ConfigurationException wrong -> Optional.of(wrong.getMessage());
            case ConfigValidationException wrong -> Optional.of(wrong.getMessage());
            case IllegalStateException e
            when "Shutdown in progress".equals(e.getMessage()) -> Optional.of("stopped before it was ready");
            default -> Optional.empty();
        };
    }
}
