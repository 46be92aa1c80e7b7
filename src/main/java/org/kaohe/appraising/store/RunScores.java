package org.kaohe.appraising.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kaohe.core.people.StaffNo;
import org.kaohe.sql.CopyRow;

/** The scores that the people of an unfinished run are ranked by. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RunScores {

    private final DataSource database;

    RunScores(DataSource database) {
        this.database = database;
    }

    void keep(long run, Map<StaffNo, BigDecimal> scores) {
        try (Connection connection = database.getConnection()) {
            CopyRow.into(connection, "run_score", List.of("run_id", "staff_no", "score"), row -> {
                for (Map.Entry<StaffNo, BigDecimal> each : scores.entrySet()) {
                    row.begin().number(run).text(each.getKey().value()).decimal(each.getValue());
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Scores of run " + run + " were not stored", e);
        }
    }

    Map<StaffNo, BigDecimal> of(long run) {
        Map<StaffNo, BigDecimal> scores = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT staff_no, score FROM run_score WHERE run_id = ?")) {
            query.setLong(1, run);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    scores.put(new StaffNo(rows.getString(1)), rows.getBigDecimal(2));
                }
            }
            return scores;
        } catch (SQLException e) {
            throw new IllegalStateException("Scores of run " + run + " could not be read", e);
        }
    }

    void delete(long run) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM run_score WHERE run_id = ?")) {
            delete.setLong(1, run);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Scores of run " + run + " were not deleted", e);
        }
    }
}
