package org.kaohe.appraising.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** The decisions that stood before a period, for thousands of people in one query. */
@ApplicationScoped
class PastResults {

    private static final String QUERY = """
            SELECT d.staff_no, d.id, d.period, d.grade, d.failing, d.counts
            FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
            WHERE c.staff_no = ANY (?) AND c.policy = ? AND c.period_start >= ? AND c.period_start < ?
            ORDER BY c.staff_no, c.period_start DESC""";

    private final DataSource database;

    PastResults(DataSource database) {
        this.database = database;
    }

    Map<StaffNo, List<PastResult>> before(Period period, int back, PolicyCode policy, Set<StaffNo> staff) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", staff.stream().map(StaffNo::value).toArray()));
            query.setString(2, policy.value());
            query.setObject(3, period.previous(back).first());
            query.setObject(4, period.first());
            return read(query, period);
        } catch (SQLException e) {
            throw new IllegalStateException("Earlier results under " + policy + " could not be read", e);
        }
    }

    /** Periods of another kind are left out: a policy may once have been appraised by the month. */
    private static Map<StaffNo, List<PastResult>> read(PreparedStatement query, Period period) throws SQLException {
        Map<StaffNo, List<PastResult>> past = new HashMap<>();
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                Period earlier = Period.parse(found.getString(3)).orElseThrow();
                if (earlier.kind() == period.kind()) {
                    past.computeIfAbsent(new StaffNo(found.getString(1)), none -> new ArrayList<>())
                            .add(new PastResult(
                                    found.getLong(2),
                                    earlier,
                                    found.getString(4),
                                    found.getBoolean(5),
                                    found.getBoolean(6)));
                }
            }
        }
        return past;
    }
}
