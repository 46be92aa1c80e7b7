package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.postgresql.PGStatement;

/** Sums observations in the database: one statement for thousands of people, answered from the covering index. */
@Singleton
@Transactional
class SummedObservations implements ObservedFacts {

    private static final int FETCHED_AT_ONCE = 5000;

    /** For the hashed list: a million ended versions in one period. Without room the database would search it row by row. */
    private static final String ROOM = "SET LOCAL work_mem = '64MB'";

    /**
     * NOT IN, where an anti-join would be usual: a hashed list of the few ended versions leaves the rows in the order of
     * the index, so that nothing is sorted. Twice as fast with 250 observations a person, and nothing goes to disk.
     */
    private static final String SUMS = """
            SELECT o.staff_no, o.subject, o.source,
                   sum(o.value), count(o.value),
                   sum(o.numerator), sum(o.denominator),
                   count(*) FILTER (WHERE o.outcome IN ('PASS', 'FAIL')),
                   count(*) FILTER (WHERE o.outcome = 'FAIL'),
                   count(*) FILTER (WHERE o.outcome = 'NA'),
                   array_agg(o.id) FILTER (WHERE o.value IS NOT NULL),
                   array_agg(o.id) FILTER (WHERE o.denominator IS NOT NULL),
                   array_agg(o.id) FILTER (WHERE o.outcome IS NOT NULL)
            FROM observation o
            WHERE o.staff_no = ANY (?) AND o.subject = ANY (?) AND o.observed_on BETWEEN ? AND ?
              AND o.id NOT IN (SELECT observation_id FROM observation_revision WHERE observed_on BETWEEN ? AND ?)
            GROUP BY o.staff_no, o.subject, o.source
            """;

    private final DataSource database;

    SummedObservations(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes) {
        if (staff.isEmpty() || codes.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(SUMS)) {
            settings.execute(ROOM);
            // Millions of ids come as binary numbers from the first call on.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", staff.stream().map(StaffNo::value).toArray()));
            statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
            for (int bounds : new int[] {3, 5}) {
                statement.setObject(bounds, period.first());
                statement.setObject(bounds + 1, period.last());
            }
            statement.setFetchSize(FETCHED_AT_ONCE);
            var facts = new FactsByPerson();
            try (ResultSet sums = statement.executeQuery()) {
                while (sums.next()) {
                    add(sums, facts.of(sums.getString(1)));
                }
            }
            return facts.evidence();
        } catch (SQLException e) {
            throw new IllegalStateException("Observations of " + period + " could not be summed: " + e.getMessage(), e);
        }
    }

    private static void add(ResultSet sums, PersonFacts person) throws SQLException {
        String subject = sums.getString(2);
        String source = sums.getString(3);
        int marks = sums.getInt(5);
        if (marks > 0) {
            person.mark(subject, source, sums.getBigDecimal(4), marks, ids(sums, 11));
        }
        BigDecimal denominator = sums.getBigDecimal(7);
        if (denominator != null && denominator.signum() > 0) {
            person.kpi(subject, source, sums.getBigDecimal(6), denominator, ids(sums, 12));
        }
        int checks = sums.getInt(8);
        int notApplicable = sums.getInt(10);
        if (checks + notApplicable > 0) {
            person.inspections(subject, checks, sums.getInt(9), notApplicable, ids(sums, 13));
        }
    }

    private static List<Long> ids(ResultSet sums, int column) throws SQLException {
        return List.of((Long[]) sums.getArray(column).getArray());
    }
}
