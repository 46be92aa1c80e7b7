package org.kaohe.roster.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.SessionStore;
import org.kaohe.roster.signin.SignInLog;

/** Sessions in PostgreSQL; every node knows of each, and of its end. */
@Singleton
@Transactional
class SessionTable implements SessionStore, SignInLog {

    private final DataSource database;
    private final Journal journal;

    SessionTable(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public void begin(Session session, Change change) {
        update(
                "INSERT INTO session (hash, account, began_at, seen_at) VALUES (?, ?, ?, ?)",
                session.hash(),
                session.account(),
                utc(session.began()),
                utc(session.seen()));
        journal.add(change);
    }

    @Override
    public Optional<Session> find(String hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT account, began_at, seen_at FROM session WHERE hash = ?")) {
            statement.setString(1, hash);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Session(hash, row.getString(1), instant(row, 2), instant(row, 3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Sessions cannot be read", e);
        }
    }

    @Override
    public void seen(String hash, Instant at) {
        update("UPDATE session SET seen_at = ? WHERE hash = ?", utc(at), hash);
    }

    @Override
    public void end(String hash, Change change) {
        if (update("DELETE FROM session WHERE hash = ?", hash) > 0) {
            journal.add(change);
        }
    }

    @Override
    public void endAll(String account, Change change) {
        int ended = update("DELETE FROM session WHERE account = ?", account);
        journal.add(change.with("sessions", ended));
    }

    @Override
    public void forget(Instant began) {
        update("DELETE FROM session WHERE began_at < ?", utc(began));
    }

    @Override
    public void record(Change change) {
        journal.add(change);
    }

    private int update(String command, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            for (int each = 0; each < values.length; each++) {
                statement.setObject(each + 1, values[each]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A session cannot be kept", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
