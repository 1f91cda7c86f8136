package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFactsTest {

    @Test
    void a_durable_server_is_accepted_without_a_word() {
        DatabaseFacts facts = new DatabaseFacts(150_000, "on", "on", "on", "on");

        assertEquals(Optional.empty(), facts.objection());
        assertEquals(Optional.empty(), facts.warning());
    }

    @Test
    void a_server_before_15_is_refused_by_its_version() {
        DatabaseFacts facts = new DatabaseFacts(140_013, "on", "on", "on", "on");

        assertTrue(facts.objection().orElseThrow().contains("PostgreSQL 14 is too old"));
    }

    @Test
    void whatever_may_lose_an_acknowledged_filing_is_refused_by_name() {
        assertRefused("fsync", new DatabaseFacts(180_004, "off", "on", "on", "on"));
        assertRefused("full_page_writes", new DatabaseFacts(180_004, "on", "off", "on", "on"));
        assertRefused("synchronous_commit", new DatabaseFacts(180_004, "on", "on", "off", "on"));
    }

    @Test
    void every_other_synchronous_commit_waits_for_the_own_disk_at_least() {
        assertEquals(Optional.empty(), new DatabaseFacts(180_004, "on", "on", "local", "on").objection());
        assertEquals(Optional.empty(), new DatabaseFacts(180_004, "on", "on", "remote_apply", "on").objection());
    }

    @Test
    void without_checksums_there_is_a_warning_only() {
        DatabaseFacts facts = new DatabaseFacts(180_004, "on", "on", "on", "off");

        assertEquals(Optional.empty(), facts.objection());
        assertTrue(facts.warning().orElseThrow().contains("pg_checksums"));
    }

    private static void assertRefused(String setting, DatabaseFacts facts) {
        assertTrue(facts.objection().orElseThrow().startsWith(setting + " is off"));
    }
}
