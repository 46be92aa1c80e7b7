package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.appraising.Tally;
import org.kaohe.core.decision.Verdict;

/**
 * The table of results as its page shows it; a text that is empty shows nothing.
 *
 * @param own the reader sees their own results only
 * @param bonus their sum in CNY over all pages
 * @param page counted from 1, as people count
 * @param before address of the page before; null on the first
 * @param after address of the next page; null on the last
 * @param failures address of the checklist failures of the same policy and period; null likewise
 * @param export address of the workbook with what the filter finds; null for what stood another day
 * @param asOf the day asked about; empty for now
 * @param spread address of the spread of grades; null when no one policy and period is chosen, or for the own result
 */
record ResultsView(
        List<Choice> policies,
        List<Choice> periods,
        List<Choice> grades,
        List<Choice> teams,
        List<Verdict.Status> statuses,
        Verdict.Status status,
        String staffNo,
        String run,
        boolean own,
        List<Row> rows,
        List<Tally> counts,
        long total,
        String bonus,
        int page,
        int pages,
        String before,
        String after,
        String spread,
        String failures,
        String export,
        String asOf) {

    /** One entry of a drop-down. */
    record Choice(String value, String label, boolean chosen) {}

    /** One result. */
    record Row(
            long id,
            String name,
            String staffNo,
            String team,
            String post,
            String policy,
            String period,
            BigDecimal score,
            String grade,
            boolean failing,
            BigDecimal bonus,
            Verdict.Status status,
            String proposals) {}
}
