package org.covenanttracker.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowanceTest {

    private static final Policy WRITES = new Policy("writes", "writes", 6, Duration.ofMinutes(1));
    private static final Policy READS = new Policy("reads", "reads", 100, Duration.ofMinutes(1));

    private final AtomicLong nanos = new AtomicLong();
    private final Allowances allowances = new Allowances(1, 1, 1, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });
    private final Allowance allowance = allowances.ofReadersAt("somewhere");

    @Test
    void a_whole_quota_may_be_used_up_in_one_go_and_no_more() {
        for (int left = 5; left >= 0; left--) {
            Verdict verdict = allowance.spend(WRITES);
            assertTrue(verdict.granted());
            assertEquals(left, verdict.left());
        }
        assertFalse(allowance.spend(WRITES).granted());
    }

    @Test
    void a_refusal_says_when_one_more_is_granted_and_no_sooner_is_it() {
        spendAll();
        Verdict refused = allowance.spend(WRITES);
        assertEquals(10, refused.seconds());
        pass(Duration.ofSeconds(9));
        Verdict tooSoon = allowance.spend(WRITES);
        assertFalse(tooSoon.granted());
        assertEquals(1, tooSoon.seconds());
        pass(Duration.ofSeconds(1));
        assertTrue(allowance.spend(WRITES).granted());
        assertFalse(allowance.spend(WRITES).granted());
    }

    @Test
    void refusals_cost_nothing_and_after_a_window_all_is_granted_again() {
        spendAll();
        for (int i = 0; i < 100; i++) allowance.spend(WRITES);
        pass(WRITES.window());
        assertEquals(5, allowance.spend(WRITES).left());
    }

    @Test
    void what_is_owed_is_waited_for() {
        allowance.spend(WRITES);
        allowance.owe(WRITES, 8);
        Verdict refused = allowance.spend(WRITES);
        assertFalse(refused.granted());
        assertEquals(0, refused.left());
        // 1 and 8 of 6: 3 are owed, and the one after them takes ten seconds more.
        assertEquals(40, refused.seconds());
    }

    @Test
    void quotas_are_used_up_each_by_itself() {
        spendAll();
        assertEquals(99, allowance.spend(READS).left());
    }

    @Test
    void callers_are_told_apart_and_both_keys_of_a_holder_are_one_caller() {
        UUID id = UUID.randomUUID();
        Allowance holder = allowances.ofHolder(new Actor(Role.ORGANISATION, id));
        assertSame(holder, allowances.ofHolder(new Actor(Role.ORGANISATION, id)));
        assertNotSame(holder, allowances.ofHolder(new Actor(Role.ORGANISATION, UUID.randomUUID())));
        assertSame(allowance, allowances.ofReadersAt("somewhere"));
        assertNotSame(allowance, allowances.ofReadersAt("elsewhere"));
        assertNotSame(allowance, allowances.ofSendersAt("somewhere"));
        assertNotSame(allowance, allowances.ofStrangersAt("somewhere"));
    }

    /// Structured fields as in draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4.
    @Test
    void headers_have_the_form_that_the_draft_gives_them() {
        assertEquals("\"writes\";q=6;w=60", WRITES.header());
        assertEquals("\"writes\";r=5;t=10", allowance.spend(WRITES).header());
        spendAll();
        assertEquals("\"writes\";r=0;t=10", allowance.spend(WRITES).header());
    }

    private void spendAll() {
        for (int i = 0; i < WRITES.quota(); i++) allowance.spend(WRITES);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
