package org.covenanttracker.http.limit;

import java.util.ArrayDeque;
import java.util.Queue;

/// Lets one caller's requests in a few at a time, in the order in which they came, so that a flood
/// waits for itself and for nobody else. Whoever was let in must leave once.
final class Gate {

    private final int atOnce;
    private final int mayWait;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    Gate(int atOnce, int mayWait) {
        this.atOnce = atOnce;
        this.mayWait = mayWait;
    }

    /// @param go run now, or by whoever leaves when its turn has come
    /// @return false if so many wait already; nothing will be run then
    boolean enter(Runnable go) {
        synchronized (this) {
            if (inside >= atOnce) return waiting.size() < mayWait && waiting.add(go);
            inside++;
        }
        go.run();
        return true;
    }

    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) inside--;
        }
        if (next != null) next.run();
    }
}
