package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kaohe.core.observation.Scorers;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Sums observations by who made them. Read by the month, row by row: nobody waits for this as for a run. */
@Singleton
@Transactional
class PostgresScorers implements Scorers {

    private static final int FETCHED_AT_ONCE = 5_000;

    private static final String WITHIN =
            " FROM observation o WHERE o.subject = ANY (?) AND o.observed_on BETWEEN ? AND ?";
    private static final String HOLDS =
            " AND o.id NOT IN (SELECT observation_id FROM observation_revision WHERE observed_on BETWEEN ? AND ?)";

    private static final String SHARES = "SELECT o.observer, o.staff_no, o.subject, o.source, count(o.value),"
            + " coalesce(sum(o.value), 0), coalesce(sum(o.value * o.value), 0),"
            + " count(*) FILTER (WHERE o.outcome IN ('PASS', 'FAIL')), count(*) FILTER (WHERE o.outcome = 'FAIL')"
            + WITHIN + HOLDS + " GROUP BY o.observer, o.staff_no, o.subject, o.source";

    private static final String TOGETHER =
            "SELECT o.observer, o.recorded_at, count(*), count(DISTINCT o.staff_no)" + WITHIN
                    + " AND o.recorded_at >= ? AND o.id = o.version_of GROUP BY o.observer, o.recorded_at"
                    + " HAVING count(*) >= ? ORDER BY count(*) DESC, o.recorded_at LIMIT ?";

    private static final String PEOPLE = "SELECT o.staff_no, array_agg(o.id)" + WITHIN + HOLDS
            + " AND o.observer = ? GROUP BY o.staff_no ORDER BY o.staff_no LIMIT ? OFFSET ?";
    private static final String COUNT = "SELECT count(DISTINCT o.staff_no)" + WITHIN + HOLDS + " AND o.observer = ?";

    private final DataSource database;

    PostgresScorers(DataSource database) {
        this.database = database;
    }

    @Override
    public void each(Period period, Set<String> codes, Consumer<Share> to) {
        with(SHARES, statement -> {
            holding(statement, period, codes);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    to.accept(share(rows));
                }
            }
            return null;
        });
    }

    @Override
    public List<Entry> together(Period period, Set<String> codes, Instant since, int fewest, int most) {
        return with(TOGETHER, statement -> {
            within(statement, period, codes);
            statement.setObject(4, since.atOffset(ZoneOffset.UTC));
            statement.setInt(5, fewest);
            statement.setInt(6, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
                    entries.add(new Entry(rows.getString(1), at, rows.getInt(3), rows.getInt(4)));
                }
            }
            return entries;
        });
    }

    @Override
    public Map<StaffNo, List<Long>> observedBy(String observer, Period period, Set<String> codes, int page, int size) {
        return with(PEOPLE, statement -> {
            holding(statement, period, codes);
            statement.setString(6, observer);
            statement.setInt(7, size);
            statement.setLong(8, (long) page * size);
            Map<StaffNo, List<Long>> people = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.put(new StaffNo(rows.getString(1)), List.of((Long[])
                            rows.getArray(2).getArray()));
                }
            }
            return people;
        });
    }

    @Override
    public int countObservedBy(String observer, Period period, Set<String> codes) {
        return with(COUNT, statement -> {
            holding(statement, period, codes);
            statement.setString(6, observer);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static Share share(ResultSet row) throws SQLException {
        BigDecimal sum = row.getBigDecimal(6);
        return new Share(
                row.getString(1),
                new StaffNo(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                sum,
                row.getBigDecimal(7),
                row.getInt(8),
                row.getInt(9));
    }

    private static void within(PreparedStatement statement, Period period, Set<String> codes) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("text", codes.toArray()));
        statement.setObject(2, period.first());
        statement.setObject(3, period.last());
    }

    private static void holding(PreparedStatement statement, Period period, Set<String> codes) throws SQLException {
        within(statement, period, codes);
        statement.setObject(4, period.first());
        statement.setObject(5, period.last());
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
            throw new IllegalStateException("Observations could not be told by observer: " + e.getMessage(), e);
        }
    }
}
