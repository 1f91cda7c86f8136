package org.covenanttracker.start;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.covenanttracker.http.intake.HeadDeadlines;

/// One run, from its options to its exit code: the database first, then Quarkus on top of it, and
/// back in the opposite order.
final class Launch {

    private static final int DEMO_KEY_DAYS = 3_650;

    private final Options options;
    private final Map<String, String> environment;

    Launch(Options options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    int run() {
        Optional<DatabaseLogin> given = DatabaseLogin.given(environment);
        return given.isPresent() ? onGiven(given.get()) : onEmbedded();
    }

    private int onGiven(DatabaseLogin login) {
        Path data = DataFolder.ready(options.data());
        refuseTakenPort();
        Secrets secrets = options.newSecrets() ? Secrets.generatedIn(data) : Secrets.givenIn(data);
        hand("access.pepper-file", secrets.pepper());
        hand("tree.signing-keys", secrets.signingKeys());
        handLog(options.log().checkpointFile().orElseThrow(Launch::noSharedPlace));
        new DatabaseCheck(login).refuseUnsafe();
        return quarkus(data);
    }

    private int onEmbedded() {
        try (EmbeddedDatabase database = EmbeddedDatabase.lock(options.data())) {
            refuseTakenPort();
            Path data = database.dataFolder();
            Secrets secrets = Secrets.generatedIn(data);
            hand("access.pepper-file", secrets.pepper());
            hand("tree.signing-keys", secrets.signingKeys());
            handLog(options.log().checkpointFile().orElse(data.resolve(LogOptions.CHECKPOINT)));
            warnOfSharedDisk(secrets, data);
            database.start();
            new DatabaseCheck(database.login()).refuseUnsafe();
            hand(database.login());
            return quarkus(data);
        }
    }

    /// Nodes that kept one each would sign histories that differ after a restore.
    private static CannotStart noSharedPlace() {
        return CannotStart.misused("with a database of its own the service wants --checkpoint-file FILE, where the"
                + " last signed checkpoint is kept: outside the database's backups, in one place for all nodes");
    }

    private void handLog(Path checkpointFile) {
        hand("tree.checkpoint-file", checkpointFile.toAbsolutePath());
        options.log().knownCheckpoint().ifPresent(file -> hand("tree.known-checkpoint", file));
        options.log().mirror().ifPresent(folder -> hand("start.recover-from", folder));
        hand("start.rotate-signing-key", options.log().rotateKey());
    }

    private void refuseTakenPort() {
        if (options.serves()) {
            PortCheck.refuseTaken(options.host(), options.port());
        }
    }

    private void warnOfSharedDisk(Secrets secrets, Path data) {
        if (options.demo() == DemoMode.NONE && secrets.shareDiskWith(data)) {
            Terminal.warn("the secrets lie on the same disk as the database; better mount another one at "
                    + secrets.folder());
        }
    }

    private int quarkus(Path data) {
        DataFolder.makeSecurityFolder(data);
        hand("start.data", data);
        hand("start.new-steward-key", options.newStewardKey());
        hand("start.command", options.command().property());
        hand("start.demo", options.demo().property());
        options.today().ifPresent(today -> hand("start.today", today));
        options.confirmed().ifPresent(date -> hand("start.confirm-date", date));
        if (options.demo().isDemo()) handDemo();
        if (!options.limits().proxies().isEmpty()) {
            hand("limit.proxies", String.join(",", options.limits().proxies()));
        }
        hand(HeadDeadlines.ENABLING, "serviceload");
        hand("quarkus.http.host", options.host());
        hand("quarkus.http.port", options.port());
        hand("quarkus.http.host-enabled", options.serves());
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(Service.class, (code, failure) -> exitCode.set(Outcome.of(code, failure)));
        return exitCode.get();
    }

    /// Keys that outlive every move of a demo's clock, or whoever moves it a year locks itself out.
    private void handDemo() {
        hand("demo.awaited", options.serves());
        hand("limit.enabled", options.limits().inDemo());
        hand("access.key-days", DEMO_KEY_DAYS);
        hand("access.max-key-days", DEMO_KEY_DAYS);
    }

    private static void hand(DatabaseLogin login) {
        hand("quarkus.datasource.jdbc.url", login.url());
        hand("quarkus.datasource.username", login.username());
        hand("quarkus.datasource.password", login.password());
    }

    /// System properties come before the environment and every file, so what was asked for holds.
    private static void hand(String property, Object value) {
        System.setProperty(property, value.toString());
    }
}
