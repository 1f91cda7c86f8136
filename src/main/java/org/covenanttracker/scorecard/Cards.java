package org.covenanttracker.scorecard;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.tree.Published;
import org.covenanttracker.ledger.tree.PublishedTree;
import org.jboss.logging.Logger;

/// Keeps a timeline up with the published log, and answers from it. Each node has its own; what a read
/// finds missing it reads first, so that a card stands at the newest signed size and anybody can compute
/// it again.
@ApplicationScoped
class Cards {

    private static final Logger LOG = Logger.getLogger(Cards.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ENTRIES_A_MESSAGE = 500_000;

    private final Entries entries;
    private final Days days;
    private final PublishedTree tree;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Timeline timeline = new Timeline();

    Cards(Entries entries, Days days, PublishedTree tree) {
        this.entries = entries;
        this.days = days;
        this.tree = tree;
    }

    /// Reads the ledger before anybody asks: of a large one that takes seconds, which the first reader
    /// would wait. Whoever asks meanwhile waits for the rest of it.
    void readAhead(@Observes StartupEvent started) {
        if (!days.isUnopened()) Thread.ofPlatform().daemon().name("cards").start(this::readAhead);
    }

    private void readAhead() {
        try {
            catchUp(tree.newest());
        } catch (RuntimeException failed) {
            LOG.infof("Scorecards are computed when somebody asks: %s", failed.getMessage());
        }
    }

    /// Answers with what is published by now, and nothing newer comes in meanwhile. Whoever wrote
    /// something finds it there: what is appended is published in a moment.
    <T> T answer(Function<Answers, T> answer) {
        // Read first: an entry of an earlier day cannot come in after this and be missed below.
        LocalDate closedBefore = days.today();
        long appended = entries.size();
        Published published = tree.awaitSize(appended, PATIENCE);
        LocalDate today = catchUp(published);
        lock.readLock().lock();
        try {
            // Another reader may have gone on to a later day; this one then answers for that.
            LocalDate day = timeline.day().isAfter(today) ? timeline.day() : today;
            Standings standings = new Standings(timeline, day, closedBefore, published.size() >= appended);
            return answer.apply(new Answers(timeline, standings, tree::rootHash));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void apply(long index, Recorded<?> entry) {
        timeline.apply(index, entry);
        if (index > 0 && index % ENTRIES_A_MESSAGE == 0) LOG.infof("scorecards: %,d entries counted", index);
    }

    private LocalDate catchUp(Published published) {
        lock.writeLock().lock();
        try {
            long known = timeline.fold().size();
            if (published.size() > known) entries.follow(known, published.size(), this::apply);
            // Read last: an entry that is on the card is then never later than the card's date.
            LocalDate today = days.today();
            timeline.turnTo(today);
            return today;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
