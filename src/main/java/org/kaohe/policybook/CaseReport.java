package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * What the cases of a policy showed.
 *
 * @param coverage one for each rule, by index
 */
public record CaseReport(List<Result> results, List<Coverage> coverage) {

    public CaseReport {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
    }

    /** One case as it went; it passed when nothing differs. */
    public record Result(Example example, Verdict verdict, List<Difference> differences, List<RuleInfo> fired) {
        public Result {
            differences = List.copyOf(differences);
            fired = List.copyOf(fired);
        }

        public boolean passed() {
            return differences.isEmpty();
        }

        /** The differences worth telling: where a result differs, that other rules fired goes without saying. */
        List<Difference> told() {
            List<Difference> ofResult =
                    differences.stream().filter(each -> !each.isOfRules()).toList();
            return ofResult.isEmpty() ? differences : ofResult;
        }
    }

    /** @param what the key of {@code expect:} */
    public record Difference(String what, String expected, String actual) {
        boolean isOfRules() {
            return what.equals("fires") || what.equals("silent");
        }
    }

    /** In how many cases a rule fired, and in how many it stayed silent. */
    public record Coverage(RuleInfo rule, int fired, int silent) {}

    public long passed() {
        return results.stream().filter(Result::passed).count();
    }

    /** A failed case is an error; a rule that no case sees fire, or none sees silent, is a warning. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Result result : results) {
            for (Difference each : result.told()) {
                problems.add(Problem.error(
                        "case.differs",
                        result.example().place(),
                        result.example().name(),
                        each.what(),
                        each.expected(),
                        each.actual()));
            }
        }
        for (Coverage each : coverage) {
            if (each.fired() == 0) {
                problems.add(Problem.warning(
                        "case.rule.never-fires", place(each.rule()), each.rule().name()));
            } else if (each.silent() == 0) {
                problems.add(Problem.warning(
                        "case.rule.never-silent",
                        place(each.rule()),
                        each.rule().name()));
            }
        }
        return InOrder.of(problems);
    }

    private static Place place(RuleInfo rule) {
        return rule.table() ? Place.cell(rule.file(), rule.line(), 1, "") : Place.line(rule.file(), rule.line());
    }
}
