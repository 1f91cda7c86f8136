package org.covenanttracker.ledger.tree;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.covenanttracker.http.Receipts;
import org.covenanttracker.ledger.LedgerUnavailable;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.Bundle;
import org.covenanttracker.ledger.proof.MerkleProof;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.Receipt;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TileSubtrees;

/// The log as it is published: what readers can prove.
@ApplicationScoped
public class PublishedTree implements Receipts {

    /// Another node's publications are not told to this one.
    private static final long LOOK_MILLIS = 50;

    private final DataSource database;
    private final KeyHistories histories;
    private final Object publication = new Object();

    PublishedTree(DataSource database, KeyHistories histories) {
        this.database = database;
        this.histories = histories;
    }

    public Published newest() {
        return read(TreeStore::newest);
    }

    /// The keys that signed up to now, oldest first.
    List<NoteKey> keys() {
        return histories.now().upTo(newest().size());
    }

    /// The bytes of a tile or bundle, if the published tree fills it.
    Optional<byte[]> tile(Tile tile) {
        return read(connection -> {
            if (!tile.isWithin(TreeStore.newest(connection).size())) return Optional.empty();
            if (tile.level() != Tile.ENTRIES) return TreeStore.tile(connection, tile);
            return Optional.of(Bundle.write(TreeStore.leaves(connection, tile.first(), tile.first() + tile.width())));
        });
    }

    /// The root of the first so many published entries, in base64 as a checkpoint writes it.
    public String rootHash(long size) {
        return read(connection -> {
            Published newest = TreeStore.newest(connection);
            if (size == newest.size()) return newest.rootHash();
            TileSubtrees tiles = new TileSubtrees(newest.size(), tile -> stored(connection, tile));
            return Base64Text.write(new MerkleProof(tiles).root(size));
        });
    }

    /// Empty until the entry is published.
    Optional<Receipt> receipt(long index) {
        return read(connection -> {
            Published newest = TreeStore.newest(connection);
            if (index >= newest.size()) return Optional.empty();
            TileSubtrees tiles = new TileSubtrees(newest.size(), tile -> stored(connection, tile));
            return Optional.of(
                    new Receipt(index, new MerkleProof(tiles).inclusion(index, newest.size()), newest.note()));
        });
    }

    private static byte[] stored(Connection connection, Tile tile) {
        try {
            return TreeStore.tile(connection, tile).orElseThrow();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    @Override
    public Optional<String> await(long index, Duration longest) {
        awaitSize(index + 1, longest);
        return receipt(index).map(Receipt::write);
    }

    /// Waits until so many entries are published, or for as long as is given.
    public Published awaitSize(long size, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Published newest = newest();
        while (newest.size() < size && System.nanoTime() < end) {
            pause();
            newest = newest();
        }
        return newest;
    }

    private void pause() {
        try {
            synchronized (publication) {
                publication.wait(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void tellWaiting() {
        synchronized (publication) {
            publication.notifyAll();
        }
    }

    private <T> T read(Read<T> read) {
        try (Connection connection = database.getConnection()) {
            return read.from(connection);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }
}
