package org.kaohe.appraising.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Move;
import org.kaohe.appraising.impact.Shadow.Result;
import org.kaohe.core.measure.Decimals;

/** What the columns of a shadow's results mean, in both directions. */
final class ShadowRows {

    private ShadowRows() {}

    static void fill(PreparedStatement statement, int from, Result result) throws SQLException {
        statement.setString(from, result.status());
        statement.setBigDecimal(from + 1, result.score());
        statement.setString(from + 2, result.grade());
        statement.setBigDecimal(from + 3, result.bonus());
        statement.setArray(
                from + 4,
                statement
                        .getConnection()
                        .createArrayOf("text", result.proposals().toArray()));
    }

    static List<Drift> drifts(PreparedStatement statement) throws SQLException {
        List<Drift> drifts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                drifts.add(new Drift(
                        row.getString("staff_no"),
                        row.getLong("decision"),
                        row.getString("team"),
                        row.getBoolean("differs"),
                        result(row, "live_"),
                        result(row, "shadow_")));
            }
        }
        return drifts;
    }

    static List<Move> moves(PreparedStatement statement) throws SQLException {
        List<Move> moves = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                moves.add(new Move(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        Decimals.plain(row.getBigDecimal(4)),
                        Decimals.plain(row.getBigDecimal(5))));
            }
        }
        return moves;
    }

    private static Result result(ResultSet row, String side) throws SQLException {
        return new Result(
                row.getString(side + "status"),
                Decimals.plain(row.getBigDecimal(side + "score")),
                row.getString(side + "grade"),
                Decimals.plain(row.getBigDecimal(side + "bonus")),
                List.of((String[]) row.getArray(side + "proposals").getArray()));
    }
}
