package org.covenanttracker.start;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs PostgreSQL's programs, with all they print, and all the server prints later, in one file.
final class PostgresPrograms {

    private static final String UNSHARE = "unshare";
    private static final String NOT_AS_ROOT = "PostgreSQL does not run as root, and this system gives it no user"
            + " namespace to be somebody else in; start as another user";
    private static final int LOG_LIMIT = 10_000_000;

    private final Path folder;
    private final Path log;
    private final int toSkip;

    private PostgresPrograms(Path folder, Path log, int toSkip) {
        this.folder = folder;
        this.log = log;
        this.toSkip = toSkip;
    }

    static PostgresPrograms in(Path folder, Path log) {
        try {
            turnOver(log);
            OwnerOnly.makeFile(log);
            return new PostgresPrograms(folder, log, (int) Files.size(log));
        } catch (IOException e) {
            throw CannotStart.because("cannot write " + log, e);
        }
    }

    /// On each start an over-long log gives way, and one old one is kept.
    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Runs to the end; true if the program says that all went well.
    boolean run(String program, String... arguments) {
        try {
            return process(program, arguments).start().waitFor() == 0;
        } catch (IOException e) {
            throw e.getMessage().contains(UNSHARE)
                    ? new CannotStart(NOT_AS_ROOT)
                    : CannotStart.because("cannot run PostgreSQL's " + program, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while waiting for PostgreSQL's " + program);
        }
    }

    private ProcessBuilder process(String program, String... arguments) {
        List<String> words = new ArrayList<>(prefix());
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return process;
    }

    /// PostgreSQL does not run as root; in a user namespace of its own it is nobody there, while
    /// its files still belong to root.
    private static List<String> prefix() {
        return new UnixSystem().getUid() == 0 ? List.of(UNSHARE, "--user") : List.of();
    }

    /// The line that says best what went wrong last, of those printed since this object was made.
    String complaint() {
        try {
            byte[] all = Files.readAllBytes(log);
            String text = new String(all, toSkip, all.length - toSkip, StandardCharsets.UTF_8);
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            List<String> complaints =
                    lines.stream().filter(PostgresPrograms::complains).toList();
            String said = last(complaints).or(() -> last(lines)).orElse("it says nothing");
            return said.startsWith(UNSHARE) ? NOT_AS_ROOT : said;
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /// Without the time and the process number that PostgreSQL puts before its words.
    private static Optional<String> last(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.getLast().replaceFirst("^.*(FATAL|PANIC): +", ""));
    }

    private static boolean complains(String line) {
        return line.matches(".*(FATAL|PANIC|error|unshare|could not).*");
    }

    Path log() {
        return log;
    }
}
