package org.covenanttracker.ledger.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.Tile;

/// The tree's own SQL.
final class TreeStore {

    /// One publisher at a time on all nodes: "covenanv", next to the ledger's own lock.
    private static final long LOCK = 0x636f76656e616e76L;

    private static final String NEWEST = "select size, root, note from tree_checkpoint";
    private static final String TILE = "select hashes from tree_tile where level = ? and number = ?";
    private static final String SIZE = "select coalesce(max(index) + 1, 0) from ledger_entry";
    private static final String HASHES =
            "select leaf_hash from ledger_entry where index >= ? and index < ? order by index";
    private static final String LEAVES = "select leaf from ledger_entry where index >= ? and index < ? order by index";

    private static final String KEEP_TILE = """
            insert into tree_tile (level, number, hashes) values (?, ?, ?)
            on conflict (level, number) do update set hashes = excluded.hashes
            """;
    private static final String KEEP_CHECKPOINT = """
            insert into tree_checkpoint (size, root, note) values (?, ?, ?)
            on conflict (single) do update set size = excluded.size, root = excluded.root, note = excluded.note
            """;

    private TreeStore() {}

    /// Whether this transaction is the one that may publish now.
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static Published newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Published(row.getLong(1), row.getBytes(2), row.getString(3)) : Published.NOTHING;
        }
    }

    /// How many entries are committed, published or not.
    static long appended(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SIZE);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The tile's bytes as far as it is wide; empty where fewer hashes are stored.
    static Optional<byte[]> tile(Connection connection, Tile tile) throws SQLException {
        int length = tile.width() * MerkleTree.HASH_BYTES;
        try (PreparedStatement select = connection.prepareStatement(TILE)) {
            select.setInt(1, tile.level());
            select.setLong(2, tile.number());
            try (ResultSet row = select.executeQuery()) {
                boolean isWide = row.next() && row.getBytes(1).length >= length;
                return isWide ? Optional.of(Arrays.copyOf(row.getBytes(1), length)) : Optional.empty();
            }
        }
    }

    static void keep(Connection connection, Tile tile, byte[] hashes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_TILE)) {
            insert.setInt(1, tile.level());
            insert.setLong(2, tile.number());
            insert.setBytes(3, hashes);
            insert.executeUpdate();
        }
    }

    static void keep(Connection connection, Published tree) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_CHECKPOINT)) {
            insert.setLong(1, tree.size());
            insert.setBytes(2, tree.root());
            insert.setString(3, tree.note());
            insert.executeUpdate();
        }
    }

    static List<byte[]> leafHashes(Connection connection, long from, long end) throws SQLException {
        return bytes(connection, HASHES, from, end);
    }

    static List<byte[]> leaves(Connection connection, long from, long end) throws SQLException {
        return bytes(connection, LEAVES, from, end);
    }

    private static List<byte[]> bytes(Connection connection, String query, long from, long end) throws SQLException {
        List<byte[]> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, from);
            select.setLong(2, end);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) all.add(row.getBytes(1));
            }
        }
        return all;
    }
}
