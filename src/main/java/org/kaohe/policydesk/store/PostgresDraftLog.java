package org.kaohe.policydesk.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.policydesk.DraftLog;

/** Changes of draft files; a lock of the database lets one instance write at a time. */
@Singleton
class PostgresDraftLog implements DraftLog {

    private final DataSource database;
    private final Journal journal;
    private final InstantSource clock;

    PostgresDraftLog(DataSource database, Journal journal, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <T> T alone(Supplier<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('policy drafts'))")) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Drafts could not be locked: " + e.getMessage(), e);
        }
        return work.get();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void changed(String path, String hash, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO policy_edit (path, account, at) VALUES (?, ?, ?)")) {
            insert.setString(1, path);
            insert.setString(2, by);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change of " + path + " was not recorded: " + e.getMessage(), e);
        }
        String action = hash == null ? "policy-file-deleted" : "policy-file-saved";
        journal.add(Change.of(by, action, "policy-file", path).with("sha256", hash));
    }
}
