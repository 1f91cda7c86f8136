package org.covenanttracker.start;

import java.io.Serial;

/// Why the service does not start, in one line that says what to do about it. Code of any package
/// may throw it while Quarkus starts: the line is printed without a stack trace.
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final int exitCode;

    public CannotStart(String line) {
        this(line, REFUSED);
    }

    private CannotStart(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    /// A command line that nobody could carry out.
    static CannotStart misused(String line) {
        return new CannotStart(line + " (--help lists the options)", MISUSED);
    }

    int exitCode() {
        return exitCode;
    }
}
