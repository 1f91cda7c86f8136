package org.covenanttracker;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.covenanttracker.start.DatabaseLogin;
import org.covenanttracker.start.Secrets;

/// The service as tests run it: a demo without history, on a real PostgreSQL and with a database of its
/// own. It begins on a fixed day; a test that needs a later one moves it.
public class RunningService implements QuarkusTestResourceLifecycleManager {

    public static final String FIRST_DAY = "2026-12-18";

    private final Map<String, String> wanted = new HashMap<>();

    /// @param arguments settings by name, where a test wants others: `start.today` to begin earlier
    @Override
    public void init(Map<String, String> arguments) {
        wanted.putAll(arguments);
    }

    @Override
    public Map<String, String> start() {
        Path data = SharedPostgres.newFolder();
        Api.speakTo(data);
        DatabaseLogin database = SharedPostgres.newDatabase();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.username());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("access.pepper-file", Secrets.generatedIn(data).pepper().toString());
        settings.put(
                "tree.signing-keys", Secrets.generatedIn(data).signingKeys().toString());
        settings.put("tree.checkpoint-file", data.resolve("last-checkpoint").toString());
        settings.put("start.data", data.toString());
        settings.put("start.demo", "empty");
        settings.put("start.today", FIRST_DAY);
        settings.put("limit.enabled", "false");
        settings.putAll(wanted);
        return settings;
    }

    /// The database stays for the server to end with.
    @Override
    public void stop() {}
}
