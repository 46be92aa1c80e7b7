package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.reevaluation.StandingEvidence;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Standing decisions by what they may rest on. */
@Singleton
@Transactional
class PostgresStandingEvidence implements StandingEvidence {

    private static final String SELECT = "SELECT d.* FROM current_decision c JOIN decision d"
            + " ON d.staff_no = c.staff_no AND d.id = c.decision_id ";
    private static final String IN_TIME = " ORDER BY c.period_start, c.policy, c.staff_no";

    /**
     * Who has an observation of the period that is newer than the oldest run whose decisions stand: each table is read once,
     * whoever is asked about. An earlier result decided later has the greater id.
     */
    private static final String OUTDATED = """
        WITH standing AS MATERIALIZED (
            SELECT d.id, d.staff_no, d.team, r.started_at
            FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
            JOIN run r ON r.id = d.id / 1000000
            WHERE c.policy = ? AND c.period = ?),
        touched AS MATERIALIZED (
            SELECT staff_no, max(at) AS at FROM (
                SELECT staff_no, recorded_at AS at FROM observation
                WHERE observed_on BETWEEN ? AND ? AND recorded_at >= (SELECT min(started_at) FROM standing)
                UNION ALL
                SELECT v.staff_no, v.recorded_at
                FROM observation_revision v
                WHERE v.observed_on BETWEEN ? AND ?
                  AND v.recorded_at >= (SELECT min(started_at) FROM standing)) AS each
            GROUP BY staff_no),
        direct AS (
            SELECT s.id, s.team FROM standing s JOIN touched t ON t.staff_no = s.staff_no AND t.at >= s.started_at)
        """ + SELECT + """
        WHERE c.policy = ? AND c.period = ? AND (
            d.id IN (SELECT id FROM direct)
            OR ? AND d.team IN (SELECT team FROM direct)
            OR EXISTS (SELECT FROM current_decision e
                WHERE e.staff_no = c.staff_no AND e.policy = c.policy AND e.period_start < c.period_start
                  AND e.decision_id > c.decision_id))
        ORDER BY c.staff_no LIMIT ?\
        """;

    private final DataSource database;

    PostgresStandingEvidence(DataSource database) {
        this.database = database;
    }

    /** No period is longer than a year. */
    @Override
    public List<Traced> covering(StaffNo staffNo, LocalDate day) {
        String sql = SELECT + "WHERE c.staff_no = ? AND c.period_start BETWEEN ? AND ?" + IN_TIME;
        return with(sql, statement -> {
                    statement.setString(1, staffNo.value());
                    statement.setObject(2, day.minusYears(1));
                    statement.setObject(3, day);
                })
                .stream()
                .filter(each -> each.decision().period().contains(day))
                .toList();
    }

    @Override
    public List<Traced> after(StaffNo staffNo, PolicyCode policy, Period period, int most) {
        String sql = SELECT + "WHERE c.staff_no = ? AND c.policy = ? AND c.period_start > ?" + IN_TIME + " LIMIT ?";
        return with(sql, statement -> {
                    statement.setString(1, staffNo.value());
                    statement.setString(2, policy.value());
                    statement.setObject(3, period.first());
                    statement.setInt(4, most);
                })
                .stream()
                .filter(each -> each.decision().period().kind() == period.kind())
                .toList();
    }

    @Override
    public List<Traced> ofTeam(PolicyCode policy, Period period, String team) {
        return with(SELECT + "WHERE c.policy = ? AND c.period = ? AND d.team = ?" + IN_TIME, statement -> {
            statement.setString(1, policy.value());
            statement.setString(2, period.toString());
            statement.setString(3, team);
        });
    }

    @Override
    public List<Traced> standing(Set<Long> ids) {
        return with(
                SELECT + "WHERE c.decision_id = d.id AND d.id = ANY (?)" + IN_TIME,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids.toArray())));
    }

    @Override
    public List<Traced> perhapsOutdated(PolicyCode policy, Period period, boolean teams, int most) {
        return with(OUTDATED, statement -> {
            statement.setString(1, policy.value());
            statement.setString(2, period.toString());
            for (int bounds : new int[] {3, 5}) {
                statement.setObject(bounds, period.first());
                statement.setObject(bounds + 1, period.last());
            }
            statement.setString(7, policy.value());
            statement.setString(8, period.toString());
            statement.setBoolean(9, teams);
            statement.setInt(10, most);
        });
    }

    @FunctionalInterface
    private interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    private List<Traced> with(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            return PostgresStandingDecisions.decisions(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Standing decisions could not be read: " + e.getMessage(), e);
        }
    }
}
