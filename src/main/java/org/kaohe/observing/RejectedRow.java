package org.kaohe.observing;

import java.util.List;
import org.kaohe.core.problem.Problem;

/**
 * A row given back as it was in the file, with what is wrong in it.
 *
 * @param number as a spreadsheet shows it
 */
public record RejectedRow(int number, List<String> cells, List<Problem> problems) {

    public RejectedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
