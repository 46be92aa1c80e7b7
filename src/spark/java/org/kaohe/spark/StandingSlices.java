package org.kaohe.spark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final String HASHES = """
            SELECT DISTINCT encode(d.content_hash, 'hex')
            FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
            WHERE c.policy = ? AND c.period = ?""";

    private StandingSlices() {}

    static JavaRDD<Traced> read(JavaSparkContext context, Database database, String policy, String period, int size) {
        List<String> after = new ArrayList<>(List.of(""));
        after.addAll(texts(database.source(), EDGES, policy, period, size));
        return context.parallelize(after, after.size()).flatMap(edge -> {
            var standing = new SliceStore(database.source()).standing();
            Period read = Period.parse(period).orElseThrow();
            return standing.page(new PolicyCode(policy), read, edge, size).iterator();
        });
    }

    /** The contents that decided them, by hash. */
    static TreeMap<String, PackedContent> contents(Database database, String policy, List<String> periods) {
        Set<String> hashes = new TreeSet<>();
        periods.forEach(each -> hashes.addAll(texts(database.source(), HASHES, policy, each)));
        var contents = new TreeMap<String, PackedContent>();
        hashes.forEach(each -> contents.put(each, PackedContent.known(database, policy, each)));
        return contents;
    }

    private static List<String> texts(DataSource database, String sql, String policy, String period, Object... more) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, policy);
            query.setString(2, period);
            for (int i = 0; i < more.length; i++) {
                query.setObject(3 + i, more[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions of " + policy + " in " + period + " could not be read", e);
        }
    }
}
