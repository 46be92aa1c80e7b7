package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportReport.Found;
import org.kaohe.observing.ImportState;
import org.kaohe.observing.ImportStore.Part;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.RejectedRow;

/** Rejected rows and problems of imports as rows of the database, and back. */
@Singleton
class ImportParts {

    private static final int FETCHED_AT_ONCE = 500;

    /** Reads one row. */
    interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    static ImportReport report(ResultSet row) throws SQLException {
        return new ImportReport(
                row.getString("id"),
                row.getString("account"),
                row.getString("file"),
                Mode.valueOf(row.getString("mode")),
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("accepted"),
                row.getLong("stored"),
                row.getBoolean("written"),
                row.getInt("problems"),
                row.getArray("reason") == null
                        ? null
                        : ProblemTexts.read((String[]) row.getArray("reason").getArray()));
    }

    static Problem problem(ResultSet row, int column) throws SQLException {
        return ProblemTexts.read((String[]) row.getArray(column).getArray());
    }

    /** @param problemsBefore number of the import's problems, these included, when there are others */
    void write(Connection connection, String id, Part part, int problemsBefore) throws SQLException {
        try (PreparedStatement headers =
                connection.prepareStatement("UPDATE observation_import SET headers = ? WHERE id = ?")) {
            headers.setArray(1, texts(connection, part.headers()));
            headers.setString(2, id);
            headers.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO observation_import_row (import_id, row, cells) VALUES (?, ?, ?)")) {
            for (RejectedRow each : part.rejected()) {
                insert.setString(1, id);
                insert.setInt(2, each.number());
                insert.setArray(3, texts(connection, each.cells()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        writeProblems(connection, id, part.problems(), problemsBefore);
    }

    private static void writeProblems(Connection connection, String id, List<Found> problems, int upTo)
            throws SQLException {
        int nth = Math.max(0, upTo - problems.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO observation_import_problem (import_id, nth, row, problem, value) VALUES (?, ?, ?, ?, ?)")) {
            for (Found each : problems) {
                insert.setString(1, id);
                insert.setInt(2, ++nth);
                insert.setObject(3, each.problem().place().row(), Types.INTEGER);
                insert.setArray(4, texts(connection, ProblemTexts.of(each.problem())));
                insert.setString(5, each.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void read(Connection connection, String id, Consumer<RejectedRow> taker) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(
                        "SELECT row, cells FROM observation_import_row WHERE import_id = ? ORDER BY row");
                PreparedStatement problems = connection.prepareStatement(
                        "SELECT row, problem FROM observation_import_problem WHERE import_id = ? ORDER BY row, nth")) {
            rows.setFetchSize(FETCHED_AT_ONCE);
            rows.setString(1, id);
            problems.setFetchSize(FETCHED_AT_ONCE);
            problems.setString(1, id);
            try (ResultSet row = rows.executeQuery();
                    ResultSet problem = problems.executeQuery()) {
                var together = new ProblemsOfRows(problem);
                while (row.next()) {
                    int number = row.getInt(1);
                    String[] cells = (String[]) row.getArray(2).getArray();
                    taker.accept(new RejectedRow(number, Arrays.asList(cells), together.of(number)));
                }
            }
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
