package org.covenanttracker.http;

import java.util.UUID;
import org.jboss.logging.Logger;

/// What is thrown and is no refusal: a lock not had in time, or a bug of ours.
public final class Failure {

    private static final Logger LOG = Logger.getLogger(Failure.class);

    private Failure() {}

    /// Logs a bug under an id and tells no more of it than that.
    public static Problem problem(Throwable thrown) {
        if (LockTimeout.isCauseOf(thrown)) return Problem.of(Refusal.busy());
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "Unexpected failure %s", id);
        return Problem.of(500, "internal_error", "Something broke on our side. Quote " + id + ".");
    }
}
