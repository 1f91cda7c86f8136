package org.covenanttracker.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.covenanttracker.http.limit.Addresses;

/// Reads a command line word by word. `--port 8080` and `--port=8080` mean the same.
final class OptionParser {

    private static final int LAST_PORT = 65_535;

    /// The first edition is in force from this day; before it there is no sign to cite.
    private static final LocalDate COVENANT_AGREED = LocalDate.of(2025, 7, 17);

    private final Deque<String> words;
    private int port = 8080;
    private String host = "127.0.0.1";
    private Optional<Path> data = Optional.empty();
    private DemoMode demo = DemoMode.NONE;
    private Optional<LocalDate> today = Optional.empty();
    private Optional<LocalDate> confirmed = Optional.empty();
    private boolean demoPublic;
    private boolean newSecrets;
    private boolean newStewardKey;
    private Optional<Path> checkpointFile = Optional.empty();
    private Optional<Path> knownCheckpoint = Optional.empty();
    private Optional<Path> mirror = Optional.empty();
    private boolean rotateKey;
    private boolean check;
    private boolean limits;
    private final List<String> proxies = new ArrayList<>();

    OptionParser(String... words) {
        this.words = new ArrayDeque<>(List.of(words));
    }

    Options parse() {
        boolean rebuild = rebuildAsked();
        while (!words.isEmpty()) {
            read(words.pop());
        }
        refuseWhatDoesNotFit(rebuild);
        return new Options(
                command(rebuild),
                port,
                host,
                dataFolder(),
                demo,
                today,
                confirmed,
                newSecrets,
                newStewardKey,
                logOptions(),
                new LimitOptions(limits, List.copyOf(proxies)));
    }

    private boolean rebuildAsked() {
        String first = words.isEmpty() ? "" : words.peek();
        if (first.equals("rebuild") || first.equals("serve")) {
            words.pop();
        }
        return first.equals("rebuild");
    }

    private void read(String word) {
        String[] parts = word.split("=", 2);
        switch (parts[0]) {
            case "--port" -> port = portNumber(value(parts));
            case "--host" -> host = value(parts);
            case "--data" -> data = Optional.of(folder(value(parts)));
            case "--today" -> today = Optional.of(date(parts[0], value(parts)));
            case "--confirm-date" -> confirmed = Optional.of(date(parts[0], value(parts)));
            case "--demo" -> demo = parts.length == 1 ? DemoMode.SAMPLE : demoMode(parts[1]);
            case "--demo-public" -> demoPublic = flag(parts);
            case "--new-secrets" -> newSecrets = flag(parts);
            case "--new-steward-key" -> newStewardKey = flag(parts);
            case "--checkpoint-file" -> checkpointFile = Optional.of(path(value(parts)));
            case "--known-checkpoint" -> knownCheckpoint = Optional.of(path(value(parts)));
            case "--recover-from" -> mirror = Optional.of(path(value(parts)));
            case "--rotate-signing-key" -> rotateKey = flag(parts);
            case "--limits" -> limits = flag(parts);
            case "--behind-proxy" -> proxies.add(network(value(parts)));
            case "--check" -> check = flag(parts);
            default -> throw CannotStart.misused("unknown option " + word);
        }
    }

    private String value(String... parts) {
        String value = parts.length == 2 ? parts[1] : nextWord();
        if (value.isBlank()) {
            throw CannotStart.misused(parts[0] + " wants a value");
        }
        return value;
    }

    private String nextWord() {
        boolean none = words.isEmpty() || words.peek().startsWith("--");
        return none ? "" : words.pop();
    }

    private static boolean flag(String... parts) {
        if (parts.length == 2) {
            throw CannotStart.misused(parts[0] + " takes no value");
        }
        return true;
    }

    private static int portNumber(String text) {
        boolean fits = text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT;
        if (!fits || Integer.parseInt(text) == 0) {
            throw CannotStart.misused("--port wants a number from 1 to " + LAST_PORT + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw CannotStart.misused("--data wants a folder, not " + text);
        }
    }

    private static Path path(String text) {
        return folder(text).toAbsolutePath().normalize();
    }

    private LogOptions logOptions() {
        return new LogOptions(checkpointFile, knownCheckpoint, mirror, rotateKey);
    }

    private static String network(String text) {
        if (!Addresses.isNetwork(text)) {
            throw CannotStart.misused("--behind-proxy wants a network like 10.0.0.0/8, or an address, not " + text);
        }
        return text;
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw CannotStart.misused(option + " wants a date like 2027-03-31, not " + text);
        }
    }

    private static DemoMode demoMode(String text) {
        return switch (text) {
            case "sample" -> DemoMode.SAMPLE;
            case "empty" -> DemoMode.EMPTY;
            default -> throw CannotStart.misused("--demo is given alone or as --demo=empty, not --demo=" + text);
        };
    }

    private void refuseWhatDoesNotFit(boolean rebuild) {
        refuseOpenDemo();
        if (today.isPresent() && !demo.isDemo()) {
            throw CannotStart.misused("--today goes only with --demo: a real register lives in the present");
        }
        if (today.isPresent() && today.get().isBefore(COVENANT_AGREED)) {
            throw CannotStart.misused(
                    "--today wants a date from " + COVENANT_AGREED + " on, when there was a Covenant");
        }
        if (confirmed.isPresent() && demo.isDemo()) {
            throw CannotStart.misused("--confirm-date goes only without --demo: a demo's clock is moved, not believed");
        }
        if (newStewardKey && rebuild) {
            throw CannotStart.misused("--new-steward-key goes only with a start");
        }
        if (limits && !demo.isDemo()) {
            throw CannotStart.misused("--limits goes only with --demo: elsewhere they always hold");
        }
        if (check && !rebuild) {
            throw CannotStart.misused("--check goes only with the command rebuild");
        }
    }

    /// Whoever reaches a demo may move its clock, so it takes a word more to open it to others.
    private void refuseOpenDemo() {
        if (demoPublic && !demo.isDemo()) {
            throw CannotStart.misused("--demo-public goes only with --demo");
        }
        if (demo.isDemo() && !demoPublic && !isLoopback(host)) {
            throw CannotStart.misused("a demo listens on this machine only, not on " + host
                    + "; add --demo-public to let everybody in who can reach it");
        }
    }

    /// A name that means nothing is left to the check of the port, which says so.
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return true;
        }
    }

    private Command command(boolean rebuild) {
        if (!rebuild) {
            return Command.SERVE;
        }
        return check ? Command.REBUILD_CHECK : Command.REBUILD;
    }

    /// A folder that was named lies where the caller stands; the default lies beside the program,
    /// or two starts from two places would be two registers.
    private Path dataFolder() {
        Path home = folder(System.getProperty("covenant.home", ""));
        Path chosen = data.orElseGet(() -> home.resolve(demo.isDemo() ? "data-demo" : "data"));
        return chosen.toAbsolutePath().normalize();
    }
}
