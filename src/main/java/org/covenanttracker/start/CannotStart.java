package org.covenanttracker.start;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.util.Locale;

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

    /// Java's own messages about files are often a path and nothing else; the kind of the failure
    /// then says more: `AccessDeniedException` becomes "access denied".
    static CannotStart because(String what, IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        boolean named = e instanceof FileSystemException file && file.getReason() == null;
        return new CannotStart(what + ": " + (named ? words : e.getMessage()));
    }

    int exitCode() {
        return exitCode;
    }
}
