package org.kaohe.journal.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.journal.FlatJson;
import org.kaohe.journal.Personal;

/**
 * Writes entries. They wait until the transaction is about to commit: the chain has one head, and whoever holds it keeps
 * every other change waiting.
 */
@Singleton
class PostgresJournal implements Journal {

    private static final int SALT_BYTES = 16;
    /** The entry, and beside it what it says about a person, if it is about one. */
    private static final String ENTRY =
            "WITH entry AS (INSERT INTO journal (at, actor, action, subject_kind, subject_id, detail, personal_hash)"
                    + " VALUES (?, ?, ?, ?, ?, ?::json, ?) RETURNING seq) INSERT INTO journal_personal"
                    + " SELECT seq, said.* FROM entry, (VALUES (?, ?, ?::json)) AS said (person, salt, fields)"
                    + " WHERE person IS NOT NULL";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PostgresJournal(DataSource database, TransactionSynchronizationRegistry transactions, InstantSource clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(Change change) {
        Waiting waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting == null) {
            waiting = new Waiting();
            transactions.putResource(Waiting.class, waiting);
            transactions.registerInterposedSynchronization(waiting);
        }
        waiting.changes.add(change);
    }

    /** The changes of one transaction. */
    private final class Waiting implements Synchronization {

        private final List<Change> changes = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(ENTRY)) {
                for (Change each : changes) {
                    fill(insert, each);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException("The journal was not written: " + e.getMessage(), e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Committed or rolled back together with the change.
        }
    }

    private void fill(PreparedStatement insert, Change change) throws SQLException {
        Personal personal = change.person().isEmpty() ? null : new Personal(change.person(), salt(), change.personal());
        insert.setObject(1, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        insert.setString(2, change.actor());
        insert.setString(3, change.action());
        insert.setString(4, change.kind());
        insert.setString(5, change.id());
        insert.setString(6, FlatJson.of(change.detail()));
        insert.setString(7, personal == null ? "" : personal.digest());
        insert.setString(8, personal == null ? null : personal.person());
        insert.setString(9, personal == null ? null : personal.salt());
        insert.setString(10, personal == null ? null : FlatJson.of(personal.fields()));
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
