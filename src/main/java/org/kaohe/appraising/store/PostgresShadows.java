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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.impact.Shadow;
import org.kaohe.appraising.impact.Shadow.Beside;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Move;
import org.kaohe.appraising.impact.Shadow.State;
import org.kaohe.appraising.impact.Shadows;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.Instance;

/** Shadows in PostgreSQL; the results stand in tables of their own and are never decisions. */
@Singleton
@Transactional
class PostgresShadows implements Shadows {

    private final DataSource database;
    private final Journal journal;
    private final Instance instance;

    PostgresShadows(DataSource database, Journal journal, Instance instance) {
        this.database = database;
        this.journal = journal;
        this.instance = instance;
    }

    @Override
    public Optional<Shadow> set(PolicyCode policy, String contentHash, Period period, String by, Instant at) {
        Optional<Shadow> set = with("""
                INSERT INTO policy_shadow (policy, content_hash, period, set_by, set_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (policy, period) WHERE ended_at IS NULL DO NOTHING RETURNING *""", statement -> {
            fill(statement, policy.value(), contentHash, period.toString(), by, moment(at));
            return shadows(statement).stream().findFirst();
        });
        set.ifPresent(shadow -> journal.add(change("set", shadow, by)));
        return set;
    }

    @Override
    public boolean end(long id, String by, Instant at) {
        boolean ended = update(
                "UPDATE policy_shadow SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL",
                by,
                moment(at),
                id);
        if (ended) {
            journal.add(change("ended", find(id).orElseThrow(), by));
        }
        return ended;
    }

    @Override
    public Optional<Shadow> find(long id) {
        return with("SELECT * FROM policy_shadow WHERE id = ?", statement -> {
            fill(statement, id);
            return shadows(statement).stream().findFirst();
        });
    }

    @Override
    public List<Shadow> of(PolicyCode policy) {
        return with("SELECT * FROM policy_shadow WHERE policy = ? ORDER BY id DESC LIMIT 200", statement -> {
            fill(statement, policy.value());
            return shadows(statement);
        });
    }

    @Override
    public Optional<Shadow> goingOn(PolicyCode policy, Period period) {
        return with("SELECT * FROM policy_shadow WHERE policy = ? AND period = ? AND ended_at IS NULL", statement -> {
            fill(statement, policy.value(), period.toString());
            return shadows(statement).stream().findFirst();
        });
    }

    @Override
    public boolean begin(long shadow, Run run, boolean everybody, Instant at) {
        return update(
                """
                INSERT INTO policy_shadow_run (shadow, run, mode, live_hash, everybody, worker, state, started_at)
                VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?) ON CONFLICT DO NOTHING""", shadow, run.id(), run.mode().name(), run.contentHash(), everybody, instance.name(), moment(at));
    }

    @Override
    public void write(long shadow, long run, List<Drift> results) {
        with("INSERT INTO policy_shadow_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
            for (Drift each : results) {
                fill(statement, shadow, run, each.staffNo(), each.decision(), each.team(), each.differs());
                ShadowRows.fill(statement, 7, each.live());
                ShadowRows.fill(statement, 12, each.shadow());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        int differing = (int) results.stream().filter(Drift::differs).count();
        update(
                "UPDATE policy_shadow_run SET people = people + ?, differing = differing + ? WHERE shadow = ? AND run = ?",
                results.size(),
                differing,
                shadow,
                run);
    }

    @Override
    public void finish(long shadow, long run, State state, Instant at) {
        boolean ended = update(
                "UPDATE policy_shadow_run SET state = ?, finished_at = ? WHERE shadow = ? AND run = ? AND state = 'RUNNING'",
                state.name(),
                moment(at),
                shadow,
                run);
        if (!ended) {
            return;
        }
        Shadow it = find(shadow).orElseThrow();
        Beside beside =
                it.runs().stream().filter(each -> each.run() == run).findFirst().orElseThrow();
        String how = state == State.DONE ? "compared" : state.name().toLowerCase(Locale.ROOT);
        journal.add(change(how, it, Change.SERVICE)
                .with("run", run)
                .with("people", beside.people())
                .with("differing", beside.differing()));
    }

    @Override
    public void failOrphans(Instant at) {
        List<long[]> unfinished = with(
                "SELECT shadow, run FROM policy_shadow_run WHERE state = 'RUNNING' AND is_orphan(worker)",
                statement -> {
                    List<long[]> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new long[] {rows.getLong(1), rows.getLong(2)});
                        }
                    }
                    return found;
                });
        unfinished.forEach(each -> finish(each[0], each[1], State.FAILED, at));
    }

    @Override
    public List<Traced> decisions(long run, long after, int size) {
        return with("SELECT * FROM decision WHERE id > ? AND id < ? ORDER BY id LIMIT ?", statement -> {
            fill(statement, Math.max(after, Run.decisionId(run, 0)), Run.decisionId(run + 1, 0), size);
            return PostgresStandingDecisions.decisions(statement);
        });
    }

    @Override
    public Page<Drift> drift(long shadow, long run, boolean onlyDiffering, int page, int size) {
        String from = " FROM policy_shadow_result WHERE shadow = ? AND run = ?" + (onlyDiffering ? " AND differs" : "");
        long total = with("SELECT count(*)" + from, statement -> {
            fill(statement, shadow, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        return with("SELECT *" + from + " ORDER BY staff_no LIMIT ? OFFSET ?", statement -> {
            fill(statement, shadow, run, size, (long) page * size);
            return new Page<>(ShadowRows.drifts(statement), total);
        });
    }

    @Override
    public List<Move> matrix(long shadow, long run) {
        return with("""
                SELECT CASE WHEN live_status = 'FINAL' THEN coalesce(live_grade, live_status) ELSE live_status END AS live,
                    CASE WHEN shadow_status = 'FINAL' THEN coalesce(shadow_grade, shadow_status) ELSE shadow_status END
                        AS shadow,
                    count(*), coalesce(sum(live_bonus), 0), coalesce(sum(shadow_bonus), 0)
                FROM policy_shadow_result WHERE shadow = ? AND run = ? GROUP BY 1, 2 ORDER BY 1, 2""", statement -> {
            fill(statement, shadow, run);
            return ShadowRows.moves(statement);
        });
    }

    private static Change change(String how, Shadow shadow, String by) {
        return Change.of(by, "policy-shadow-" + how, "policy", shadow.policy())
                .with("shadow", shadow.id())
                .with("contentHash", shadow.contentHash())
                .with("period", shadow.period());
    }

    private List<Shadow> shadows(PreparedStatement statement) throws SQLException {
        List<Shadow> shadows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                shadows.add(new Shadow(
                        row.getLong("id"),
                        new PolicyCode(row.getString("policy")),
                        row.getString("content_hash"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("ended_by"),
                        ended == null ? null : ended.toInstant(),
                        besides(row.getLong("id"))));
            }
        }
        return shadows;
    }

    private List<Beside> besides(long shadow) {
        return with("SELECT * FROM policy_shadow_run WHERE shadow = ? ORDER BY run DESC LIMIT 200", statement -> {
            fill(statement, shadow);
            List<Beside> runs = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    runs.add(new Beside(
                            row.getLong("run"),
                            RunMode.valueOf(row.getString("mode")),
                            row.getString("live_hash"),
                            row.getBoolean("everybody"),
                            State.valueOf(row.getString("state")),
                            row.getInt("people"),
                            row.getInt("differing"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant()));
                }
            }
            return runs;
        });
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private boolean update(String update, Object... values) {
        return with(update, statement -> {
            fill(statement, values);
            return statement.executeUpdate() == 1;
        });
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
            throw new IllegalStateException("Shadows could not be read or stored: " + e.getMessage(), e);
        }
    }
}
