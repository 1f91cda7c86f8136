package org.covenanttracker.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GateTest {

    private final List<String> inside = new ArrayList<>();

    @Test
    void so_many_are_let_in_at_once_and_the_rest_wait_in_order() {
        Gate gate = new Gate(2, 2);
        assertTrue(enter(gate, "a") && enter(gate, "b") && enter(gate, "c") && enter(gate, "d"));
        assertEquals(List.of("a", "b"), inside);
        gate.leave();
        assertEquals(List.of("a", "b", "c"), inside);
        gate.leave();
        assertEquals(List.of("a", "b", "c", "d"), inside);
    }

    @Test
    void more_than_may_wait_are_refused_and_never_let_in() {
        Gate gate = new Gate(1, 1);
        assertTrue(enter(gate, "a") && enter(gate, "b"));
        assertFalse(enter(gate, "c"));
        gate.leave();
        gate.leave();
        assertEquals(List.of("a", "b"), inside);
    }

    @Test
    void whoever_leaves_makes_room() {
        Gate gate = new Gate(1, 0);
        for (String each : List.of("a", "b", "c")) {
            assertTrue(enter(gate, each));
            assertFalse(enter(gate, "too many"));
            gate.leave();
        }
        assertEquals(List.of("a", "b", "c"), inside);
    }

    @Test
    void of_many_threads_never_more_than_so_many_are_inside() throws InterruptedException {
        Gate gate = new Gate(3, 10_000);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 2_000; i++) {
                threads.execute(() -> gate.enter(() -> threads.execute(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    done.incrementAndGet();
                    gate.leave();
                })));
            }
            for (int i = 0; done.get() < 2_000 && i < 1_000; i++) TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(2_000, done.get());
        assertTrue(most.get() <= 3, "inside at once: " + most);
    }

    private boolean enter(Gate gate, String name) {
        return gate.enter(() -> inside.add(name));
    }
}
