package org.covenanttracker.demo;

import java.io.Serial;

/// Why a demo could not be made, in one line for the person at the terminal.
public final class DemoFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoFailed(String line) {
        super(line);
    }

    DemoFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
