package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.core.work.Instance;
import org.kaohe.core.work.TakenOverException;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportReport.Found;
import org.kaohe.observing.ImportStore;
import org.kaohe.observing.RejectedRow;

/** Imports in PostgreSQL. Every change names the worker, so that an import that was taken over is left alone. */
@Singleton
@Transactional
class PostgresImports implements ImportStore {

    private static final String UNFINISHED = " AND state IN ('QUEUED', 'RUNNING')";

    /** Problems and rejected rows hold what people typed: no more than are needed, and the retention ends them by age. */
    private static final String FORGET = """
            DELETE FROM observation_import WHERE account = ? AND finished_at IS NOT NULL AND id NOT IN (
                SELECT id FROM observation_import WHERE account = ? ORDER BY requested_at DESC LIMIT 50)""";

    private final DataSource database;
    private final Instance instance;
    private final TransactionSynchronizationRegistry transactions;
    private final ImportParts parts;

    PostgresImports(
            DataSource database,
            Instance instance,
            TransactionSynchronizationRegistry transactions,
            ImportParts parts) {
        this.database = database;
        this.instance = instance;
        this.transactions = transactions;
        this.parts = parts;
    }

    @Override
    public void queue(ImportReport queued, byte[] content, Instant at) {
        insert(queued, at, null);
        update("INSERT INTO observation_import_file (import_id, content) VALUES (?, ?)", queued.id(), content);
    }

    @Override
    public void keep(ImportReport done, Part part, Instant at) {
        insert(done, at, at);
        with(connection -> {
            parts.write(connection, done.id(), part, 0);
            return null;
        });
    }

    private void insert(ImportReport report, Instant at, Instant finished) {
        update(FORGET, report.account(), report.account());
        update(
                "INSERT INTO observation_import (id, account, file, mode, state, rows, done, accepted, stored, written,"
                        + " problems, requested_at, finished_at, worker)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report.id(),
                report.account(),
                report.file(),
                report.mode().name(),
                report.state().name(),
                report.rows(),
                report.done(),
                report.accepted(),
                report.stored(),
                report.written(),
                report.problemsInAll(),
                at.atOffset(ZoneOffset.UTC),
                finished == null ? null : finished.atOffset(ZoneOffset.UTC),
                instance.name());
    }

    @Override
    public Optional<ImportReport> find(String id) {
        return query("SELECT * FROM observation_import WHERE id = ?", ImportParts::report, id).stream()
                .findFirst();
    }

    @Override
    public List<Past> recent(String account, int most) {
        return query(
                "SELECT * FROM observation_import WHERE account = ? ORDER BY requested_at DESC LIMIT ?",
                row -> new Past(
                        ImportParts.report(row),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()),
                account,
                most);
    }

    @Override
    public byte[] content(String id) {
        return query("SELECT content FROM observation_import_file WHERE import_id = ?", row -> row.getBytes(1), id)
                .get(0);
    }

    @Override
    public boolean start(ImportReport running) {
        boolean started = update(
                        "UPDATE observation_import SET state = 'RUNNING', rows = ?, done = 0, accepted = 0, stored = 0,"
                                + " problems = 0 WHERE id = ? AND worker = ?" + UNFINISHED,
                        running.rows(),
                        running.id(),
                        instance.name())
                == 1;
        if (started) {
            update("DELETE FROM observation_import_row WHERE import_id = ?", running.id());
            update("DELETE FROM observation_import_problem WHERE import_id = ?", running.id());
        }
        return started;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean progress(ImportReport running, Part part) {
        List<Boolean> goOn = query(
                "UPDATE observation_import SET rows = ?, done = ?, accepted = ?, problems = ?"
                        + " WHERE id = ? AND worker = ? AND state = 'RUNNING' RETURNING cancel_by IS NULL",
                row -> row.getBoolean(1),
                running.rows(),
                running.done(),
                running.accepted(),
                running.problemsInAll(),
                running.id(),
                instance.name());
        if (goOn.isEmpty()) {
            throw new TakenOverException("Import " + running.id());
        }
        with(connection -> {
            parts.write(connection, running.id(), part, running.problemsInAll());
            return null;
        });
        return goOn.get(0);
    }

    @Override
    public ImportReport inOneTransaction(Supplier<ImportReport> work, Supplier<Instant> now) {
        ImportReport report = work.get();
        if (report.written()) {
            finish(report, now.get());
        } else {
            transactions.setRollbackOnly();
        }
        return report;
    }

    @Override
    public void finish(ImportReport ended, Instant at) {
        int finished = update(
                "UPDATE observation_import SET state = ?, rows = ?, done = ?, accepted = ?, stored = ?, written = ?,"
                        + " finished_at = ?, reason = ? WHERE id = ? AND worker = ?" + UNFINISHED,
                ended.state().name(),
                ended.rows(),
                ended.done(),
                ended.accepted(),
                ended.stored(),
                ended.written(),
                at.atOffset(ZoneOffset.UTC),
                ended.reason() == null ? null : ProblemTexts.of(ended.reason()).toArray(String[]::new),
                ended.id(),
                instance.name());
        if (finished != 1) {
            throw new TakenOverException("Import " + ended.id());
        }
        update("DELETE FROM observation_import_file WHERE import_id = ?", ended.id());
    }

    @Override
    public boolean cancel(String id, String by, Instant at) {
        int cancelled = update(
                "UPDATE observation_import SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'QUEUED'",
                at.atOffset(ZoneOffset.UTC),
                id);
        return cancelled == 1
                || update("UPDATE observation_import SET cancel_by = ? WHERE id = ? AND state = 'RUNNING'", by, id)
                        == 1;
    }

    @Override
    public List<String> takeUp() {
        return query("""
                WITH taken AS (
                    UPDATE observation_import SET worker = ? WHERE id IN (
                        SELECT id FROM observation_import WHERE state IN ('QUEUED', 'RUNNING') AND is_orphan(worker)
                        FOR UPDATE SKIP LOCKED)
                    RETURNING id, requested_at)
                SELECT id FROM taken ORDER BY requested_at""", row -> row.getString(1), instance.name());
    }

    @Override
    public List<Found> problems(String id, int most) {
        return query(
                "SELECT problem, value FROM observation_import_problem WHERE import_id = ? ORDER BY nth LIMIT ?",
                row -> new Found(ImportParts.problem(row, 1), row.getString(2)),
                id,
                most);
    }

    @Override
    public List<String> headers(String id) {
        return query(
                        "SELECT headers FROM observation_import WHERE id = ?",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        id)
                .get(0);
    }

    @Override
    public void rejected(String id, Consumer<RejectedRow> taker) {
        with(connection -> {
            parts.read(connection, id, taker);
            return null;
        });
    }

    private int update(String sql, Object... values) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> List<T> query(String sql, ImportParts.Read<T> read, Object... values) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read.from(rows));
                }
                return found;
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Imports could not be read or stored: " + e.getMessage(), e);
        }
    }
}
