package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.ImpactOrder;
import org.kaohe.appraising.impact.ImpactResult;
import org.kaohe.appraising.impact.ImpactResults;
import org.kaohe.appraising.impact.Impacts;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.Instance;

/** Impacts in PostgreSQL. An impact is asked about by one caller and computed by one thread; a change names its state. */
@Singleton
@Transactional
class PostgresImpacts implements Impacts {

    private static final String WITHOUT_RESULT = "SELECT id, policy, content_hash, base_version, base_hash, periods,"
            + " state, total, done, requested_by, requested_at, finished_at, reason, NULL AS result FROM policy_impact";
    private static final String SELECT = WITHOUT_RESULT.replace("NULL AS result", "result");
    private static final String UNFINISHED = " AND state IN ('QUEUED', 'RUNNING')";
    private static final String TAKE_UP = """
            UPDATE policy_impact SET worker = ?, state = 'QUEUED', done = 0 WHERE id IN (
                SELECT id FROM policy_impact WHERE state IN ('QUEUED', 'RUNNING') AND is_orphan(worker)
                FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private final DataSource database;
    private final PolicyContents contents;
    private final ImpactResults results;
    private final Journal journal;
    private final Instance instance;

    PostgresImpacts(
            DataSource database, PolicyContents contents, ImpactResults results, Journal journal, Instance instance) {
        this.database = database;
        this.contents = contents;
        this.results = results;
        this.journal = journal;
        this.instance = instance;
    }

    @Override
    public Impact queue(ImpactOrder order) {
        contents.keep(order.content(), order.requestedAt());
        Impact queued = with("""
                INSERT INTO policy_impact (policy, content_hash, base_version, base_hash, periods, state, requested_by,
                    requested_at, worker)
                VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?) RETURNING *""", statement -> {
            statement.setString(1, order.content().code().value());
            statement.setString(2, order.content().hash());
            statement.setInt(3, order.baseVersion());
            statement.setString(4, order.baseHash());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    order.periods().stream()
                                            .map(Period::toString)
                                            .toArray()));
            statement.setString(6, order.requestedBy());
            statement.setObject(7, order.requestedAt().atOffset(ZoneOffset.UTC));
            statement.setString(8, instance.name());
            return rows(statement).get(0);
        });
        journal.add(change("started", queued, order.requestedBy()).with("periods", order.periods()));
        return queued;
    }

    @Override
    public Optional<Impact> find(long id) {
        return with(SELECT + " WHERE id = ?", statement -> {
            statement.setLong(1, id);
            return rows(statement).stream().findFirst();
        });
    }

    @Override
    public List<Impact> list(PolicyCode policy) {
        return with(WITHOUT_RESULT + " WHERE policy = ? ORDER BY id DESC LIMIT 200", statement -> {
            statement.setString(1, policy.value());
            return rows(statement);
        });
    }

    @Override
    public List<Impact> done(PolicyCode policy, String contentHash, String baseHash) {
        return with(
                SELECT + " WHERE policy = ? AND content_hash = ? AND base_hash = ? AND state = 'DONE'"
                        + " ORDER BY id DESC",
                statement -> {
                    statement.setString(1, policy.value());
                    statement.setString(2, contentHash);
                    statement.setString(3, baseHash);
                    return rows(statement);
                });
    }

    @Override
    public boolean start(long id, long total) {
        return update(
                "UPDATE policy_impact SET state = 'RUNNING', total = ? WHERE id = ? AND worker = ?" + UNFINISHED,
                total,
                id,
                instance.name());
    }

    @Override
    public boolean progress(long id, long done) {
        return update(
                "UPDATE policy_impact SET done = ? WHERE id = ? AND worker = ? AND state = 'RUNNING'",
                done,
                id,
                instance.name());
    }

    @Override
    public boolean done(long id, ImpactResult result, Instant at) {
        boolean ended = update(
                "UPDATE policy_impact SET state = 'DONE', result = ?::json, finished_at = ?"
                        + " WHERE id = ? AND worker = ? AND state = 'RUNNING'",
                results.write(result),
                at.atOffset(ZoneOffset.UTC),
                id,
                instance.name());
        if (ended) {
            Impact it = find(id).orElseThrow();
            journal.add(change("finished", it, it.requestedBy())
                    .with("decisions", result.decisions())
                    .with("regraded", result.regraded())
                    .with("bonusDifference", result.bonusDifference().toPlainString()));
        }
        return ended;
    }

    @Override
    public boolean end(long id, RunState state, Problem reason, String by, Instant at) {
        boolean ended = with(
                "UPDATE policy_impact SET state = ?, reason = ?, finished_at = ? WHERE id = ?" + UNFINISHED,
                statement -> {
                    statement.setString(1, state.name());
                    statement.setArray(
                            2,
                            reason == null
                                    ? null
                                    : statement
                                            .getConnection()
                                            .createArrayOf(
                                                    "text",
                                                    ProblemTexts.of(reason).toArray()));
                    statement.setObject(3, at.atOffset(ZoneOffset.UTC));
                    statement.setLong(4, id);
                    return statement.executeUpdate() == 1;
                });
        if (ended) {
            journal.add(change(state.name().toLowerCase(Locale.ROOT), find(id).orElseThrow(), by));
        }
        return ended;
    }

    @Override
    public List<Long> takeUp() {
        return with(TAKE_UP, statement -> {
            statement.setString(1, instance.name());
            return rows(statement).stream().map(Impact::id).sorted().toList();
        });
    }

    private static Change change(String how, Impact impact, String by) {
        return Change.of(by, "policy-impact-" + how, "policy", impact.policy())
                .with("impact", impact.id())
                .with("contentHash", impact.contentHash())
                .with("baseVersion", impact.baseVersion());
    }

    private boolean update(String update, Object... values) {
        return with(update, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        });
    }

    private List<Impact> rows(PreparedStatement statement) throws SQLException {
        List<Impact> impacts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                impacts.add(impact(rows));
            }
        }
        return impacts;
    }

    private Impact impact(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Impact(
                row.getLong("id"),
                new PolicyCode(row.getString("policy")),
                row.getString("content_hash"),
                row.getInt("base_version"),
                row.getString("base_hash"),
                Arrays.stream(texts(row, "periods"))
                        .map(each -> Period.parse(each).orElseThrow())
                        .toList(),
                RunState.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                ProblemTexts.read(texts(row, "reason")),
                Optional.ofNullable(row.getString("result")).map(results::read));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? null
                : (String[]) row.getArray(column).getArray();
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Impacts could not be read or stored: " + e.getMessage(), e);
        }
    }
}
