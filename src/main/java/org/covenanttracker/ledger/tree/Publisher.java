package org.covenanttracker.ledger.tree;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Publication;
import org.jboss.logging.Logger;

/// Signs what is new, soon after it is committed. Every node has one; whoever wrote is woken at the
/// commit, and a lock lets one sign at a time.
@ApplicationScoped
public class Publisher implements Publication {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    /// News of a node that died before it signed are found without being told.
    private static final long LOOK_MILLIS = 1_000;

    private final Signing signing;
    private final PublishedTree tree;
    private final Recovery recovery;
    private final long pauseMillis;
    private final Semaphore news = new Semaphore(0);
    private volatile String refusal;
    private volatile boolean running;
    private Thread thread;

    Publisher(Signing signing, PublishedTree tree, Recovery recovery, TreeConfig config) {
        this.signing = signing;
        this.tree = tree;
        this.recovery = recovery;
        this.pauseMillis = config.pause().toMillis();
    }

    /// Takes back what a restored database lacks, before it is judged.
    ///
    /// @return how many entries came back; 0 where none is missing or the mirror is refused
    public long recover(Path mirror) {
        try {
            return recovery.bringBack(mirror);
        } catch (Unsound unsound) {
            LOG.error(unsound.getMessage());
            return 0;
        }
    }

    /// Looks, before anything is written, whether the database is the one that was signed last.
    public void open() {
        attempt(() -> {
            signing.adoptKnown();
            return signing.sign();
        });
    }

    /// Publishes from now on, until the service stops.
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("publisher").daemon().start(this::run);
        news.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!running) return;
        running = false;
        news.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /// Why nothing is signed and nothing may be written; empty while all is well.
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void refuseUnlessSound() {
        if (refusal != null) throw Refusal.unavailable("log_not_sound", refusal);
    }

    @Override
    public void news() {
        news.release();
    }

    private void run() {
        try {
            while (running) {
                news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                Thread.sleep(pauseMillis);
                news.drainPermits();
                attempt(signing::sign);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A database that is away for a moment says nothing about the tree: the next look tells.
    private void attempt(Attempt attempt) {
        try {
            if (attempt.run() != Signing.Outcome.DONE) news.release();
            if (refusal != null) LOG.info("The log is sound again and is published.");
            refusal = null;
            tree.tellWaiting();
        } catch (Unsound unsound) {
            if (!unsound.getMessage().equals(refusal)) LOG.error("Nothing is signed: " + unsound.getMessage());
            refusal = unsound.getMessage();
        } catch (RuntimeException failed) {
            LOG.warn("The log could not be published and will be tried again", failed);
        }
    }

    private interface Attempt {
        Signing.Outcome run();
    }
}
