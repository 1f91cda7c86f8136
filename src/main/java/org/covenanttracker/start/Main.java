package org.covenanttracker.start;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Where the program begins and ends. Exit codes: 0 done, 1 refused or failed, 2 misused, and
/// 143 or 130 after SIGTERM or Ctrl-C, as the shell and service managers expect.
@QuarkusMain
public class Main {

    public static void main(String... words) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "database stop"));
        int code = 1;
        try {
            code = run(words);
        } finally {
            stopped.countDown();
        }
        System.exit(code);
    }

    private static int run(String... words) {
        try {
            if (List.of(words).contains("--help")) {
                Terminal.help();
                return 0;
            }
            return new Launch(Options.parse(words), System.getenv()).run();
        } catch (CannotStart e) {
            Terminal.refuse(e.getMessage());
            return e.exitCode();
        }
    }

    /// A signal ends the JVM as soon as all hooks are done. Quarkus' own hook drains the service,
    /// which wakes the main thread; this one holds the JVM until that has stopped the database.
    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
