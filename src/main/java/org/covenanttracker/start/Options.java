package org.covenanttracker.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What the command line asks for, checked and with every default filled in.
record Options(
        Command command,
        int port,
        String host,
        Path data,
        DemoMode demo,
        Optional<LocalDate> today,
        Optional<LocalDate> confirmed,
        boolean newSecrets,
        boolean newStewardKey,
        LogOptions log,
        LimitOptions limits) {

    static Options parse(String... words) {
        return new OptionParser(words).parse();
    }

    boolean serves() {
        return command == Command.SERVE;
    }
}
