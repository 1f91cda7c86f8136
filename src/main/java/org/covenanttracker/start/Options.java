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
        boolean newSecrets) {

    static final String HELP = """
            usage: scripts/start [options]
                   scripts/rebuild [--check] [options]

              --port N         listen on this port (8080)
              --host H         listen on this address (127.0.0.1, this machine only)
              --data DIR       keep everything in this folder (data, or data-demo with --demo)
              --demo           a demonstration with a sample history
              --demo=empty     a demonstration without one
              --today DATE     the date a demonstration begins on, like 2027-03-31
              --new-secrets    make the secrets of a service with a database of its own
              --check          rebuild: only compare, change nothing
              --help           this text

            With QUARKUS_DATASOURCE_JDBC_URL in the environment (and QUARKUS_DATASOURCE_USERNAME and
            QUARKUS_DATASOURCE_PASSWORD) that PostgreSQL is used, and none is started here.
            """;

    static Options parse(String... words) {
        return new OptionParser(words).parse();
    }

    boolean serves() {
        return command == Command.SERVE;
    }
}
