package org.kaohe.policydesk;

import java.util.List;
import java.util.Locale;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.DifferenceText;
import org.kaohe.policybook.PolicyComparison;
import org.kaohe.policybook.PolicyDifference;

/**
 * The difference of two contents: what {@code diff --format json} prints and {@code GET /api/v1/policies/{code}/diff}
 * answers.
 *
 * @param same whether they mean the same
 * @param files those that differ, entry by entry
 * @param gradeShifts scores that get another grade
 * @param lines all of it as sentences in one language
 */
public record DifferenceReport(
        String policy,
        Side from,
        Side to,
        boolean same,
        List<PolicyDifference.InFile> files,
        List<PolicyDifference.GradeShift> gradeShifts,
        List<String> lines) {

    public DifferenceReport {
        files = List.copyOf(files);
        gradeShifts = List.copyOf(gradeShifts);
        lines = List.copyOf(lines);
    }

    /** @param name a version, {@code draft}, or a folder */
    public record Side(String name, String contentHash) {}

    public static DifferenceReport of(Side from, PolicyContent before, Side to, PolicyContent after, Locale language) {
        PolicyDifference difference = PolicyComparison.compare(before, after);
        return new DifferenceReport(
                after.code().value(),
                from,
                to,
                difference.isNone(),
                difference.files(),
                difference.gradeShifts(),
                DifferenceText.lines(difference, language));
    }
}
