package org.kaohe.policybook;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kaohe.policybook.CaseReport.Coverage;

/**
 * What the cases of a policy reach.
 *
 * @param fired rules that fire in some case
 * @param silent rules that stay silent in some case
 * @param rows rows that make rules
 * @param rowsSeen of these, those whose every rule is seen both ways
 * @param unseen names of the rules not seen both ways
 */
public record CoverageReport(int rules, long fired, long silent, int rows, long rowsSeen, List<String> unseen) {

    public CoverageReport {
        unseen = List.copyOf(unseen);
    }

    public static CoverageReport of(CaseReport report) {
        List<Coverage> all = report.coverage();
        Collection<List<Coverage>> rows = all.stream()
                .filter(each -> each.rule().table())
                .collect(Collectors.groupingBy(
                        each -> each.rule().file() + "!" + each.rule().line()))
                .values();
        return new CoverageReport(
                all.size(),
                all.stream().filter(each -> each.fired() > 0).count(),
                all.stream().filter(each -> each.silent() > 0).count(),
                rows.size(),
                rows.stream()
                        .filter(row -> row.stream().allMatch(Coverage::isSeenBothWays))
                        .count(),
                all.stream()
                        .filter(each -> !each.isSeenBothWays())
                        .map(each -> each.rule().name())
                        .toList());
    }
}
