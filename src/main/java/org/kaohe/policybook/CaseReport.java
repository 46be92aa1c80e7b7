package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Value;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * What the cases of a policy showed.
 *
 * @param coverage one for each rule, by index
 */
public record CaseReport(List<Result> results, List<Coverage> coverage) {

    /** Rules named beside a difference; more would hide it. */
    private static final int MOST_NAMED = 3;

    public CaseReport {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
    }

    /** By key of {@code expect:}, the facts that carry what it compares. */
    private static final Map<String, Class<? extends Fact>> SAID_BY = Map.of(
            "status", Missing.class,
            "score", Score.class,
            "grade", Grade.class,
            "bonus", Bonus.class,
            "proposals", Proposed.class,
            "missing", Missing.class,
            "notes", Note.class,
            "deductions", Deduction.class,
            "points", Points.class,
            "values", Value.class);

    /** One case as it went; it passed when nothing differs. */
    public record Result(Example example, Verdict verdict, List<Difference> differences, List<RuleInfo> fired) {
        public Result {
            differences = List.copyOf(differences);
            fired = List.copyOf(fired);
        }

        public boolean passed() {
            return differences.isEmpty();
        }

        /** Names of the rules that said what differs; empty where none did, or where the difference names them. */
        public List<String> saidBy(Difference difference) {
            Class<? extends Fact> kind = SAID_BY.get(difference.what());
            if (kind == null) {
                return List.of();
            }
            return verdict.trace().firings().stream()
                    .filter(firing -> firing.derived().stream()
                            .anyMatch(fact ->
                                    kind.isInstance(verdict.trace().facts().get(fact))))
                    .map(Firing::rule)
                    .distinct()
                    .flatMap(index -> fired.stream().filter(rule -> rule.index() == index))
                    .map(RuleInfo::name)
                    .toList();
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
    public record Coverage(RuleInfo rule, int fired, int silent) {
        public boolean isSeenBothWays() {
            return fired > 0 && silent > 0;
        }
    }

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
                        withRules(each.actual(), result.saidBy(each))));
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

    private static String withRules(String actual, List<String> rules) {
        if (rules.isEmpty()) {
            return actual;
        }
        String most = String.join(", ", rules.subList(0, Math.min(rules.size(), MOST_NAMED)));
        return actual + " ← " + most + (rules.size() > MOST_NAMED ? ", …" : "");
    }

    private static Place place(RuleInfo rule) {
        return rule.table() ? Place.cell(rule.file(), rule.line(), 1, "") : Place.line(rule.file(), rule.line());
    }
}
