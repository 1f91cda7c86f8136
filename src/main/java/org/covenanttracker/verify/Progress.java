package org.covenanttracker.verify;

/// Tells on the terminal how far the check is.
final class Progress {

    private static final int STEP = 20_000;

    private final boolean shown;

    Progress(boolean shown) {
        this.shown = shown;
    }

    void at(long entries) {
        if (shown && entries % STEP == 0) System.err.print("\r" + entries + " entries checked");
    }

    void end() {
        if (shown) System.err.print("\r\u001b[K");
    }
}
