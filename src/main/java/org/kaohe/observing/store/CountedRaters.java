package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * Counts raters apart from the sums, which are answered from an index that does not know them. A sheet named as evidence
 * is one rater, wherever HR hands the sheets in; a mark without evidence is its observer's.
 */
@Singleton
@Transactional
class CountedRaters implements ObservedRaters {

    private static final String COUNTS = """
            SELECT o.staff_no, o.subject, o.source,
                   count(DISTINCT CASE WHEN o.evidence = '' THEN 'o ' || o.observer ELSE 'e ' || o.evidence END),
                   array_agg(o.id)
            FROM observation o
            WHERE o.staff_no = ANY (?) AND o.subject = ANY (?) AND o.observed_on BETWEEN ? AND ?
              AND o.value IS NOT NULL
              AND o.id NOT IN (SELECT observation_id FROM observation_revision WHERE observed_on BETWEEN ? AND ?)
            GROUP BY o.staff_no, o.subject, o.source
            """;

    private final DataSource database;

    CountedRaters(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", staff.stream().map(StaffNo::value).toArray()));
            statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
            for (int bounds : new int[] {3, 5}) {
                statement.setObject(bounds, period.first());
                statement.setObject(bounds + 1, period.last());
            }
            Map<StaffNo, List<Evidence>> counted = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var raters = new Raters(rows.getString(2), rows.getString(3), rows.getInt(4));
                    List<Long> ids = List.of((Long[]) rows.getArray(5).getArray());
                    counted.computeIfAbsent(new StaffNo(rows.getString(1)), first -> new ArrayList<>())
                            .add(new Evidence(raters, ids));
                }
            }
            return counted;
        } catch (SQLException e) {
            throw new IllegalStateException("The raters of " + period + " could not be counted", e);
        }
    }
}
