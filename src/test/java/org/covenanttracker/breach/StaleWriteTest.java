package org.covenanttracker.breach;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Somebody else took the next version of a breach. A row lock keeps two commands apart; should it
/// ever fail, the tables' keys are the last guard. Words are written before the entry, so theirs is
/// met first.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaleWriteTest {

    private static final String DEPARTMENT = "department-for-culture-media-and-sport";

    @Inject
    EntityManager rows;

    @Test
    void words_that_are_there_already_make_a_write_stale_and_leave_no_trace() {
        ACase breach = ACase.against(DEPARTMENT);
        wordsOfVersion(2, breach);
        Api.Organisation supporter = Api.organisation();
        Refused.with(409, "stale", () -> breach.act(supporter.key(), "support", Map.of("text", "We too.")))
                .body("detail", equalTo("Somebody changed this first; read it again and decide anew."));
        breach.seenByThePublic().body("supports", hasSize(0));
        forgetWordsOfVersion(2, breach);
        breach.act(supporter.key(), "support", Map.of("text", "We too.")).then().statusCode(200);
    }

    /// An acknowledgement has no words, so the ledger's own key meets it.
    @Test
    void a_row_behind_its_ledger_makes_a_write_stale() {
        ACase breach = ACase.against(DEPARTMENT).accepted();
        execute("update breach set version = 2 where id = ?1", breach);
        Refused.with(409, "stale", () -> breach.act(breach.official(), "acknowledgement", null));
        execute("update breach set version = 3 where id = ?1", breach);
        breach.official("acknowledgement", null);
    }

    private void wordsOfVersion(int version, ACase breach) {
        execute(
                "insert into content (stream, stream_version, field, ciphertext) values (?1, " + version
                        + ", 'text', '\\x00')",
                breach);
    }

    private void forgetWordsOfVersion(int version, ACase breach) {
        execute("delete from content where stream = ?1 and stream_version = " + version, breach);
    }

    private void execute(String sql, ACase breach) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(sql)
                        .setParameter(1, UUID.fromString(breach.id()))
                        .executeUpdate());
    }
}
