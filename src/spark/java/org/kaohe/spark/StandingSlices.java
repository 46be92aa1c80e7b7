package org.kaohe.spark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.store.SliceStore;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** The decisions that stand for a policy and period, read by the tasks slice by slice. */
final class StandingSlices {

    /** The last staff number of each slice but the last. */
    private static final String EDGES = """
            SELECT staff_no FROM (
                SELECT staff_no, row_number() OVER (ORDER BY staff_no) AS n
                FROM current_decision WHERE policy = ? AND period = ?) numbered
            WHERE n % ? = 0 ORDER BY staff_no""";

    private StandingSlices() {}

    static JavaRDD<Traced> read(JavaSparkContext context, Database database, String policy, String period, int size) {
        List<String> after = new ArrayList<>(List.of(""));
        after.addAll(edges(database.source(), policy, period, size));
        return context.parallelize(after, after.size()).flatMap(edge -> {
            var standing = new SliceStore(database.source()).standing();
            Period read = Period.parse(period).orElseThrow();
            return standing.page(new PolicyCode(policy), read, edge, size).iterator();
        });
    }

    private static List<String> edges(DataSource database, String policy, String period, int size) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(EDGES)) {
            query.setString(1, policy);
            query.setString(2, period);
            query.setInt(3, size);
            List<String> edges = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    edges.add(rows.getString(1));
                }
            }
            return edges;
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions of " + policy + " in " + period + " could not be read", e);
        }
    }
}
