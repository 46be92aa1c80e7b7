package org.kaohe.platform.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Severity;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CoverageReport;
import org.kaohe.policybook.MutationReport;
import org.kaohe.policybook.WholePeople;
import org.kaohe.policydesk.PolicyCheck;

/** The result of a check for people: one line a policy, under it one entry a problem, the totals last. */
final class CheckText {

    private final PrintWriter out;
    private final Locale locale;

    CheckText(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /** @param others what is wrong beside the policies, the people's stories among it */
    void write(List<PolicyCheck> checks, Optional<WholePeople.Report> people, List<Problem> others) {
        checks.forEach(this::write);
        people.filter(each -> each.people() > 0)
                .ifPresent(each -> out.println(
                        say("check.people", each.people(), each.results().size(), each.passed())));
        others.forEach(this::write);
        long errors = count(checks, Severity.ERROR) + others.size();
        out.println(say("check.total", checks.size(), errors, count(checks, Severity.WARNING)));
    }

    private void write(PolicyCheck check) {
        String title = check.appraiser()
                .map(appraiser -> " " + appraiser.policy().title().in(locale))
                .orElse("");
        out.println(
                check.code() + title + ": " + check.cases().map(this::summary).orElse(say("check.unbuilt")));
        check.mutation().ifPresent(each -> out.println("  " + score(each)));
        check.cases()
                .map(CoverageReport::of)
                .ifPresent(each -> out.println("  " + say("check.rows", each.rowsSeen(), each.rows())));
        if (check.appraiser().isPresent()) {
            var took = check.timings();
            out.println("  "
                    + say(
                            "check.timings",
                            took.build().toMillis(),
                            took.cases().toMillis(),
                            took.mutation().toMillis()));
        }
        check.problems().forEach(this::write);
    }

    private String score(MutationReport report) {
        return say(
                "check.mutation",
                report.score(),
                report.tried(),
                report.noticed(),
                report.survivors().size(),
                report.equivalent(),
                report.untried());
    }

    private String summary(CaseReport report) {
        long both = report.coverage().stream()
                .filter(each -> each.fired() > 0 && each.silent() > 0)
                .count();
        return say("check.summary", report.coverage().size(), report.results().size(), report.passed(), both);
    }

    private void write(Problem problem) {
        out.println("  " + problem.place() + " " + say("severity." + problem.severity()) + " " + problem.code());
        out.println("      " + problem.message(locale));
    }

    private String say(String key, Object... values) {
        return Language.say(locale, key, values);
    }

    private static long count(List<PolicyCheck> checks, Severity severity) {
        return checks.stream()
                .flatMap(check -> check.problems().stream())
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
