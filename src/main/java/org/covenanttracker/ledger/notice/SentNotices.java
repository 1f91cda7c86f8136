package org.covenanttracker.ledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.covenanttracker.ledger.Cipher;
import org.covenanttracker.ledger.LedgerUnavailable;
import org.covenanttracker.ledger.StateJson;

/// Keeps what senders of notices wrote, each encrypted under a key of its own. No entry holds or commits
/// to it, and a rebuild leaves it alone.
@ApplicationScoped
class SentNotices {

    private static final String SELECT = """
            select notice, ciphertext, key from notice_words join notice_key using (notice) where notice = any (?)
            """;

    private final DataSource database;

    SentNotices(DataSource database) {
        this.database = database;
    }

    void keep(UUID notice, SentNotice sent) {
        byte[] key = Cipher.newKey();
        byte[] plain = StateJson.write(sent).getBytes(StandardCharsets.UTF_8);
        insert("insert into notice_words (notice, ciphertext) values (?, ?)", notice, Cipher.encrypt(key, plain));
        insert("insert into notice_key (notice, key) values (?, ?)", notice, key);
    }

    private void insert(String insert, UUID notice, byte[] bytes) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, notice);
            statement.setBytes(2, bytes);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    /// Null where it is not kept, as after a restore of the ledger alone.
    SentNotice of(UUID notice) {
        return of(List.of(notice)).get(notice);
    }

    Map<UUID, SentNotice> of(Collection<UUID> notices) {
        Map<UUID, SentNotice> sent = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", notices.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) sent.put(row.getObject(1, UUID.class), open(row.getBytes(2), row.getBytes(3)));
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
        return sent;
    }

    private static SentNotice open(byte[] ciphertext, byte[] key) {
        String json = new String(Cipher.decrypt(key, ciphertext), StandardCharsets.UTF_8);
        return StateJson.read(json, SentNotice.class);
    }
}
