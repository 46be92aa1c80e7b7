package org.kaohe.observing;

import java.util.List;
import org.kaohe.core.problem.Problem;

/**
 * What came of an import.
 *
 * @param id under which the rejected rows can be fetched for a time
 * @param rows of the file without header and blank rows
 * @param accepted rows without a problem; stored unless it was a dry run or everything was refused
 * @param stored how many observations are new; accepted rows that were imported before are not
 * @param written whether the accepted rows are in the store now
 * @param problems the first of them, each with the cell it stands in
 * @param problemsInAll how many there are
 */
public record ImportReport(
        String id,
        String file,
        int rows,
        int accepted,
        int rejected,
        long stored,
        boolean written,
        List<Found> problems,
        int problemsInAll) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** A problem with the text of its cell; empty when it is about no single cell. */
    public record Found(Problem problem, String value) {}
}
