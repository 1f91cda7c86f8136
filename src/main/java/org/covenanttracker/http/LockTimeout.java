package org.covenanttracker.http;

import java.sql.SQLException;
import java.util.Set;

/// Tells a lock not had in time from every other database failure.
final class LockTimeout {

    // PostgreSQL: lock_not_available, deadlock_detected, serialization_failure.
    private static final Set<String> STATES = Set.of("55P03", "40P01", "40001");

    private LockTimeout() {}

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && isOfLock(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// Failures that the driver finds itself may have no state.
    private static boolean isOfLock(String state) {
        return state != null && STATES.contains(state);
    }
}
