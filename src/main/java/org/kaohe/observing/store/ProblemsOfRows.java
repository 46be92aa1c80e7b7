package org.kaohe.observing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Problem;

/** Problems in the order of their rows, handed out row by row: two sorted streams are read side by side. */
final class ProblemsOfRows {

    private final ResultSet problems;
    private boolean more;

    /** @param problems of row number and problem */
    ProblemsOfRows(ResultSet problems) throws SQLException {
        this.problems = problems;
        this.more = problems.next();
    }

    /** To be asked with ascending numbers. */
    List<Problem> of(int row) throws SQLException {
        List<Problem> found = new ArrayList<>(2);
        while (more && problems.getInt(1) <= row) {
            if (problems.getInt(1) == row) {
                found.add(ImportParts.problem(problems, 2));
            }
            more = problems.next();
        }
        return found;
    }
}
