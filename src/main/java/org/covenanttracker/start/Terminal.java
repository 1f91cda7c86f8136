package org.covenanttracker.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

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

    /// From the file that `scripts/start --help` shows without a build.
    static void help() {
        try (InputStream text = Terminal.class.getResourceAsStream("help.txt")) {
            text.transferTo(System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(PrintStream stream, String line) {
        stream.println(NAME + line.replaceAll("\\s+", " "));
    }
}
