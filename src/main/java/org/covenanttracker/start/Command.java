package org.covenanttracker.start;

import java.util.Locale;

/// What this run of the program is for; the first word of the command line, `serve` if none.
public enum Command {
    SERVE,
    /// Builds every projection again from the ledger.
    REBUILD,
    /// Builds them beside the live ones and only compares.
    REBUILD_CHECK;

    /// Its name in `start.command`, in the spelling the configuration reads enums in.
    String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
