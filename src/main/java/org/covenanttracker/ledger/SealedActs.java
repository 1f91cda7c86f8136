package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Keeps what unnamed parties did until its night comes, and afterwards who did it. No entry, feed, figure
/// or header shows an act before that night, in which it goes on record beside those of all others.
@ApplicationScoped
public class SealedActs {

    private static final String SELECT = """
            select id, stream, holder, received_on, ciphertext, key, set_aside
            from sealed_act join sealed_key on act = id
            """;

    private final DataSource database;
    private final Ledger ledger;
    private final Promises promises;
    private final Repeats repeats;

    SealedActs(DataSource database, Ledger ledger, Promises promises, Repeats repeats) {
        this.database = database;
        this.ledger = ledger;
        this.promises = promises;
        this.repeats = repeats;
    }

    /// Orders the acts on one stream: whoever decides on it next sees this one.
    public void lock(UUID stream) {
        run("select pg_advisory_xact_lock(hashtextextended(?, 0))", lock -> {
            lock.setString(1, "sealed " + stream);
            lock.execute();
        });
    }

    /// Durable once the transaction has committed.
    ///
    /// @param request to decide again by
    public SealedAct seal(UUID holder, String request, List<? extends Draft<?>> drafts) {
        List<SealedContent> contents = drafts.stream().map(SealedContent::of).toList();
        Recorded<?> first = contents.getFirst().entry();
        SealedAct act = new SealedAct(UUID.randomUUID(), first.stream(), holder, first.on(), request, contents, null);
        repeats.concerns(act.stream());
        byte[] key = Cipher.newKey();
        run("insert into sealed_act (id, stream, holder, received_on, ciphertext) values (?, ?, ?, ?, ?)", insert -> {
            insert.setObject(1, act.id());
            insert.setObject(2, act.stream());
            insert.setObject(3, holder);
            insert.setObject(4, act.receivedOn());
            insert.setBytes(5, Cipher.encrypt(key, SealedJson.write(act)));
            insert.executeUpdate();
        });
        run("insert into sealed_key (act, key) values (?, ?)", insert -> {
            insert.setObject(1, act.id());
            insert.setBytes(2, key);
            insert.executeUpdate();
        });
        return act;
    }

    /// The promise to put an act on record: a signed note (C2SP signed-note) that its filer keeps.
    public String promise(SealedAct act) {
        return promises.sign(act.promise(promises.origin()));
    }

    /// The acts on a stream that wait, in order.
    public List<SealedAct> waitingOn(UUID stream) {
        return select("where stream = ? and set_aside is null order by ordinal", select -> select.setObject(1, stream));
    }

    /// The acts of one party that are not on record, in order.
    public List<SealedAct> of(UUID holder) {
        return select("where holder = ? order by ordinal", select -> select.setObject(1, holder));
    }

    /// The streams on which acts wait that were received before a day, in no order.
    public List<UUID> receivedBefore(LocalDate day) {
        List<UUID> streams = new ArrayList<>();
        run("select distinct stream from sealed_act where set_aside is null and received_on < ?", select -> {
            select.setObject(1, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) streams.add(row.getObject(1, UUID.class));
            }
        });
        return streams;
    }

    /// Takes those acts of a stream for the rest of the transaction; none where another node has them.
    public List<SealedAct> take(UUID stream, LocalDate receivedBefore) {
        return select(
                "where stream = ? and set_aside is null and received_on < ? order by ordinal"
                        + " for update of sealed_act skip locked",
                select -> {
                    select.setObject(1, stream);
                    select.setObject(2, receivedBefore);
                });
    }

    /// Keeps an act that did not fit any more for its party, who is told why.
    public void setAside(SealedAct act, String why) {
        run("update sealed_act set set_aside = ? where id = ?", update -> {
            update.setString(1, why);
            update.setObject(2, act.id());
            update.executeUpdate();
        });
    }

    /// Puts acts on record, with the words and salts that were promised. As with any append, nothing may
    /// touch the database after it in the same transaction.
    ///
    /// @param entries in order, each beside the act that it is of
    public Written append(List<Sequenced> entries) {
        List<SealedContent> contents = new ArrayList<>();
        Set<UUID> done = new HashSet<>();
        for (Sequenced each : entries) {
            contents.add(each.act().contents().get(each.number()).of(each.entry()));
            if (done.add(each.act().id())) forget(each.act());
            remember(each.entry().stream(), each.entry().version(), each.act().holder());
        }
        return ledger.appendSealed(contents);
    }

    private void forget(SealedAct act) {
        for (String table : List.of("sealed_key where act", "sealed_act where id")) {
            run("delete from " + table + " = ?", delete -> {
                delete.setObject(1, act.id());
                delete.executeUpdate();
            });
        }
    }

    /// Keeps no entry of its own for an act, but remembers whose the entry on record is too: one entry then
    /// stands for several parties, and nobody can count them.
    public void share(SealedAct act, int version) {
        forget(act);
        remember(act.stream(), version, act.holder());
    }

    private void remember(UUID stream, int version, UUID holder) {
        run("insert into unnamed_act (stream, stream_version, holder) values (?, ?, ?)", insert -> {
            insert.setObject(1, stream);
            insert.setInt(2, version);
            insert.setObject(3, holder);
            insert.executeUpdate();
        });
    }

    /// The versions of the entries of a stream that are a party's own though they do not name it.
    public Set<Integer> versionsOf(UUID stream, UUID holder) {
        Set<Integer> versions = new HashSet<>();
        run("select stream_version from unnamed_act where stream = ? and holder = ?", select -> {
            select.setObject(1, stream);
            select.setObject(2, holder);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) versions.add(row.getInt(1));
            }
        });
        return versions;
    }

    /// Rewrites the small table of keys, so that those of acts on record do not stay behind in its file.
    public void rewriteKeys() {
        run("vacuum full sealed_key", PreparedStatement::execute);
    }

    private List<SealedAct> select(String where, Statement parameters) {
        List<SealedAct> acts = new ArrayList<>();
        run(SELECT + where, select -> {
            parameters.run(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) acts.add(read(row));
            }
        });
        return acts;
    }

    private SealedAct read(ResultSet row) throws SQLException {
        byte[] json = Cipher.decrypt(row.getBytes(6), row.getBytes(5));
        return SealedJson.read(
                json,
                ledger.types(),
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                row.getString(7));
    }

    private void run(String sql, Statement work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.run(statement);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(failed);
        }
    }

    private interface Statement {
        void run(PreparedStatement statement) throws SQLException;
    }

    /// @param number of the act's event, from 0
    public record Sequenced(SealedAct act, int number, Recorded<?> entry) {}
}
