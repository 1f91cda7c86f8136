package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What bears on security, in a file of its own and apart from all other logs: one JSON object a line.
///
/// `time` (UTC, to the second), `kind` (`failed_key, failed_token, refused, key_issued, key_revoked,
/// contacts_set, erasure_proposed, content_erased`), `role` of whoever asked and `key` (public id) or
/// `issuer` (whose token it was), where there is one, and what the kind needs. Never a token, a body,
/// an address of anybody, or a path: operations stand there by their names in `/openapi`, so that no
/// case does.
@Singleton
public class SecurityLog {

    private static final Logger LOG = Logger.getLogger("security");

    private final CurrentActor actor;
    private final Clock clock;
    private final ObjectMapper json;
    private final MinuteTally tally = new MinuteTally();

    SecurityLog(CurrentActor actor, Clock clock, ObjectMapper json) {
        this.actor = actor;
        this.clock = clock;
        this.json = json;
    }

    /// What whoever bears the request's key has done.
    public void byCaller(String kind, Map<String, ?> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("role", actor.get().role());
        actor.key().ifPresent(key -> line.put("key", key));
        actor.issuer().ifPresent(issuer -> line.put("issuer", issuer));
        line.putAll(facts);
        write(line);
    }

    /// What was done by an option of the program, with no key.
    public void atHost(String kind, Map<String, ?> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("role", "host");
        line.putAll(facts);
        write(line);
    }

    /// @param why malformed, unknown, revoked or expired; the answer to all of them is the same
    /// @param key the public id of one that was ours; null for a guess
    public void failedKey(String why, UUID key) {
        Map<String, Object> sort = new LinkedHashMap<>();
        sort.put("kind", "failed_key");
        sort.put("why", why);
        if (key != null) sort.put("key", key);
        count(sort, Map.of());
    }

    /// @param why a word, as `access.oidc` lists them
    /// @param issuer the operator's name for the provider; null for one that is not trusted
    public void failedToken(String why, String issuer) {
        Map<String, Object> sort = new LinkedHashMap<>();
        sort.put("kind", "failed_token");
        sort.put("why", why);
        if (issuer != null) sort.put("issuer", issuer);
        count(sort, Map.of());
    }

    /// An organisation that is refused within a case is written down without its key: with its time,
    /// that would be a thread to who filed unnamed.
    ///
    /// @param operation its name in `/openapi`
    void refused(Actor caller, UUID key, String operation, String code) {
        Map<String, Object> sort = new LinkedHashMap<>();
        sort.put("kind", "refused");
        sort.put("role", caller.role());
        boolean withinCase = caller.is(Role.ORGANISATION) && !code.equals("role_not_allowed");
        if (key != null && !withinCase) sort.put("key", key);
        sort.put("code", code);
        count(sort, Map.of("operation", operation));
    }

    /// Whoever goes on failing must not fill the disk: of each sort the first in a minute is written,
    /// the others are counted.
    private void count(Map<String, Object> sort, Map<String, ?> facts) {
        tally.turn(now()).forEach(this::writeCount);
        if (tally.isFirst(sort)) {
            Map<String, Object> line = new LinkedHashMap<>(sort);
            line.putAll(facts);
            write(line);
        }
    }

    @Scheduled(every = "60s", delayed = "60s")
    void writeCounts() {
        tally.turn(now()).forEach(this::writeCount);
    }

    void stop(@Observes ShutdownEvent event) {
        tally.end().forEach(this::writeCount);
    }

    private void writeCount(Map<String, Object> sort, long others) {
        Map<String, Object> line = new LinkedHashMap<>(sort);
        line.put("othersInThatMinute", others);
        write(line);
    }

    private Instant now() {
        return clock.instant();
    }

    private void write(Map<String, Object> facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", now().truncatedTo(ChronoUnit.SECONDS));
        line.putAll(facts);
        try {
            LOG.info(json.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
