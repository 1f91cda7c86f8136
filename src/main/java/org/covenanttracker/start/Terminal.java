package org.covenanttracker.start;

import java.io.PrintStream;

/// What is said to the person at the terminal before there is a log, one line at a time.
final class Terminal {

    private static final String NAME = "covenant-tracker: ";

    private Terminal() {}

    static void refuse(String line) {
        print(System.err, line);
    }

    static void warn(String line) {
        print(System.err, "warning: " + line);
    }

    private static void print(PrintStream stream, String line) {
        stream.println(NAME + line.replaceAll("\\s+", " "));
    }
}
