package org.kaohe.observing.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.postgresql.PGStatement;

/** Sums observations in the database: one statement for thousands of people, answered from the covering index. */
final class SumsQuery {

    private static final int FETCHED_AT_ONCE = 5000;

    /** For the hashed list: a million ended versions in one period. Without room the database would search it row by row. */
    private static final String ROOM = "SET LOCAL work_mem = '64MB'";

    /**
     * NOT IN, where an anti-join would be usual: a hashed list of the few ended versions leaves the rows in the order of
     * the index, so that nothing is sorted. Twice as fast with 250 observations a person, and nothing goes to disk.
     */
    private static final String SUMS = """
            SELECT o.staff_no, o.subject, o.source,
                   sum(o.value), sum(o.numerator), sum(o.denominator),
                   count(*) FILTER (WHERE o.outcome = 'FAIL'),
                   count(*) FILTER (WHERE o.outcome = 'NA'),
                   array_agg(o.id) FILTER (WHERE o.value IS NOT NULL),
                   array_agg(o.id) FILTER (WHERE o.denominator IS NOT NULL),
                   array_agg(o.id) FILTER (WHERE o.outcome IS NOT NULL)
            FROM observation o
            WHERE o.observed_on BETWEEN ? AND ?
              AND o.id NOT IN (SELECT observation_id FROM observation_revision WHERE observed_on BETWEEN ? AND ?)
              AND o.staff_no = ANY (?)%s
            GROUP BY o.staff_no, o.subject, o.source
            """;

    /** Null for all. */
    private final Set<String> codes;

    private SumsQuery(Set<String> codes) {
        this.codes = codes;
    }

    static SumsQuery of(Set<String> codes) {
        return new SumsQuery(codes);
    }

    static SumsQuery ofEverything() {
        return new SumsQuery(null);
    }

    /** Within the connection's transaction. */
    Map<String, PersonSums> read(Connection connection, Period period, Collection<StaffNo> staff) throws SQLException {
        try (Statement settings = connection.createStatement();
                PreparedStatement statement =
                        connection.prepareStatement(SUMS.formatted(codes == null ? "" : " AND o.subject = ANY (?)"))) {
            settings.execute(ROOM);
            // Millions of ids come as binary numbers from the first call on.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            for (int bounds : new int[] {1, 3}) {
                statement.setObject(bounds, period.first());
                statement.setObject(bounds + 1, period.last());
            }
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", staff.stream().map(StaffNo::value).toArray()));
            if (codes != null) {
                statement.setArray(6, connection.createArrayOf("text", codes.toArray()));
            }
            statement.setFetchSize(FETCHED_AT_ONCE);
            Map<String, PersonSums> people = new HashMap<>();
            try (ResultSet sums = statement.executeQuery()) {
                while (sums.next()) {
                    add(
                            sums,
                            people.computeIfAbsent(sums.getString(1), first -> new PersonSums())
                                    .of(sums.getString(2), sums.getString(3)));
                }
            }
            return people;
        }
    }

    private static void add(ResultSet row, Sums sums) throws SQLException {
        sums.addMarks(row.getBigDecimal(4), ids(row, 9));
        sums.addRatios(row.getBigDecimal(5), row.getBigDecimal(6), ids(row, 10));
        sums.addOutcomes(row.getInt(7), row.getInt(8), ids(row, 11));
    }

    private static List<Long> ids(ResultSet row, int column) throws SQLException {
        Array ids = row.getArray(column);
        return ids == null ? List.of() : List.of((Long[]) ids.getArray());
    }
}
