package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Standing decisions in order of the listing index, so that a page costs the same wherever it lies. */
@Singleton
@Transactional
class PostgresStandingDecisions implements StandingDecisions {

    private static final String FROM = " FROM current_decision c ";
    private static final String SELECT =
            "SELECT d.*" + FROM + "JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id ";

    private final DataSource database;

    PostgresStandingDecisions(DataSource database) {
        this.database = database;
    }

    @Override
    public long count(PolicyCode policy, List<Period> periods) {
        return with("SELECT count(*)" + FROM + "WHERE c.policy = ? AND c.period = ANY (?)", statement -> {
            statement.setString(1, policy.value());
            statement.setArray(2, texts(statement, periods));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public List<Traced> page(PolicyCode policy, Period period, String after, int size) {
        return with(
                SELECT + "WHERE c.policy = ? AND c.period = ? AND c.staff_no > ? ORDER BY c.staff_no LIMIT ?",
                statement -> {
                    statement.setString(1, policy.value());
                    statement.setString(2, period.toString());
                    statement.setString(3, after);
                    statement.setInt(4, size);
                    return decisions(statement);
                });
    }

    @Override
    public List<Traced> of(PolicyCode policy, List<Period> periods, Set<StaffNo> staff) {
        return with(SELECT + "WHERE c.policy = ? AND c.period = ANY (?) AND c.staff_no = ANY (?)", statement -> {
            statement.setString(1, policy.value());
            statement.setArray(2, texts(statement, periods));
            statement.setArray(3, texts(statement, staff));
            return decisions(statement);
        });
    }

    private static Array texts(PreparedStatement statement, Collection<?> values) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", values.stream().map(Object::toString).toArray());
    }

    /** The rows of a query for whole decisions. */
    static List<Traced> decisions(PreparedStatement statement) throws SQLException {
        List<Traced> decisions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] trace = rows.getBytes("trace");
                decisions.add(
                        new Traced(StoredDecision.read(row(rows)), trace == null ? null : PackedTrace.stored(trace)));
            }
        }
        return decisions;
    }

    private static DecisionRow row(ResultSet found) throws SQLException {
        var row = new DecisionRow();
        row.id = found.getLong("id");
        row.staffNo = found.getString("staff_no");
        row.mode = RunMode.valueOf(found.getString("mode"));
        row.policy = found.getString("policy");
        row.version = found.getObject("version", Integer.class);
        row.contentHash = found.getBytes("content_hash");
        row.engineVersion = found.getString("engine_version");
        row.period = found.getString("period");
        row.periodStart = found.getObject("period_start", LocalDate.class);
        row.name = found.getString("name");
        row.team = found.getString("team");
        row.post = found.getString("post");
        row.status = Verdict.Status.valueOf(found.getString("status"));
        row.score = found.getBigDecimal("score");
        row.grade = found.getString("grade");
        row.failing = found.getBoolean("failing");
        row.bonus = found.getBigDecimal("bonus");
        row.counts = found.getBoolean("counts");
        row.proposals = array(found, "proposals");
        row.missing = array(found, "missing");
        row.notes = array(found, "notes");
        row.failure = array(found, "failure");
        row.factsHash = found.getBytes("facts_hash");
        row.decidedAt = found.getObject("decided_at", OffsetDateTime.class).toInstant();
        return row;
    }

    private static String[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (String[]) array.getArray();
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
            throw new IllegalStateException("Standing decisions could not be read: " + e.getMessage(), e);
        }
    }
}
