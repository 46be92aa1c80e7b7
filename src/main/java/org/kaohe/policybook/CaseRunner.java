package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.Value;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.policybook.CaseReport.Coverage;
import org.kaohe.policybook.CaseReport.Difference;
import org.kaohe.policybook.CaseReport.Result;
import org.kaohe.policybook.Expectation.Wanted;

/** Runs cases through a compiled policy and compares what it says with what they expect. */
public final class CaseRunner {

    private final Appraiser appraiser;
    private final List<RuleInfo> rules;

    private CaseRunner(Appraiser appraiser) {
        this.appraiser = appraiser;
        this.rules = appraiser.rules();
    }

    public static CaseReport run(Appraiser appraiser, List<Example> cases) {
        var runner = new CaseRunner(appraiser);
        List<Result> results = cases.stream().map(runner::run).toList();
        int[] fired = new int[runner.rules.size()];
        results.forEach(result -> result.fired().forEach(rule -> fired[rule.index()]++));
        List<Coverage> coverage = runner.rules.stream()
                .map(rule -> new Coverage(rule, fired[rule.index()], results.size() - fired[rule.index()]))
                .toList();
        return new CaseReport(results, coverage);
    }

    static Result run(Appraiser appraiser, Example example) {
        return new CaseRunner(appraiser).run(example);
    }

    /** Whether the policy says something else than the case expects. */
    static boolean disagrees(Appraiser appraiser, Example example) {
        return !run(appraiser, example).passed();
    }

    private Result run(Example example) {
        Verdict verdict = appraiser.appraise(example.dossier());
        Set<Integer> indexes =
                verdict.trace().firings().stream().map(Firing::rule).collect(Collectors.toCollection(TreeSet::new));
        List<RuleInfo> fired = indexes.stream().map(rules::get).toList();
        return new Result(example, verdict, differences(example.expected(), verdict, fired), fired);
    }

    private List<Difference> differences(Expectation expected, Verdict verdict, List<RuleInfo> fired) {
        List<Difference> found = new ArrayList<>();
        if (expected.status() != verdict.status()) {
            String why =
                    verdict.failure() == null ? "" : " " + verdict.failure().message(Locale.ENGLISH);
            found.add(new Difference("status", lower(expected.status()), lower(verdict.status()) + why));
        }
        compare("score", expected.score(), plain(verdict.score()), found);
        compare("grade", expected.grade(), verdict.grade() == null ? "" : verdict.grade(), found);
        compare("bonus", expected.bonus(), plain(verdict.bonus()), found);
        expected.proposals()
                .ifPresent(wanted -> compare(
                        "proposals",
                        wanted,
                        verdict.proposals().stream()
                                .map(each -> each.kind().code())
                                .toList(),
                        found));
        expected.missing()
                .ifPresent(wanted -> compare(
                        "missing",
                        wanted,
                        verdict.missing().stream().map(CaseRunner::written).toList(),
                        found));
        expected.notes()
                .ifPresent(wanted -> compare(
                        "notes",
                        wanted,
                        verdict.notes().stream().map(Note::text).toList(),
                        found));
        expected.deductions().ifPresent(wanted -> compare("deductions", wanted, deductions(verdict), found));
        compareNamed("points", expected.points(), points(verdict), found);
        compareNamed("values", expected.values(), values(verdict), found);
        List<String> names = fired.stream().map(RuleInfo::name).toList();
        expected.fires().forEach(pattern -> compareFiring("fires", pattern, names, found));
        expected.silent().forEach(pattern -> compareFiring("silent", pattern, names, found));
        return found;
    }

    private void compareFiring(String what, String pattern, List<String> fired, List<Difference> found) {
        List<String> meant = rules.stream()
                .map(RuleInfo::name)
                .filter(name -> matches(pattern, name))
                .toList();
        List<String> wrong = meant.stream()
                .filter(name -> fired.contains(name) != what.equals("fires"))
                .toList();
        if (meant.isEmpty()) {
            found.add(new Difference(what, pattern, "no such rule"));
        } else if (!wrong.isEmpty()) {
            found.add(new Difference(
                    what, pattern, (what.equals("fires") ? "silent: " : "fired: ") + String.join(", ", wrong)));
        }
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    private static void compare(String what, Wanted wanted, String actual, List<Difference> found) {
        if (wanted.stated() && !wanted.value().equals(actual)) {
            found.add(new Difference(what, orNone(wanted.value()), orNone(actual)));
        }
    }

    private static void compare(String what, List<String> wanted, List<String> actual, List<Difference> found) {
        List<String> expected = wanted.stream().sorted().toList();
        List<String> shown = actual.stream().sorted().toList();
        if (!expected.equals(shown)) {
            found.add(new Difference(what, expected.toString(), shown.toString()));
        }
    }

    private static List<String> deductions(Verdict verdict) {
        return verdict.trace().facts().stream()
                .filter(Deduction.class::isInstance)
                .map(Deduction.class::cast)
                .map(each -> each.code() + " " + each.value().toPlainString())
                .toList();
    }

    /** Only what a case names is compared: a policy may derive much that the case is not about. */
    private static void compareNamed(String what, List<String> wanted, List<String> all, List<Difference> found) {
        List<String> names = wanted.stream().map(CaseRunner::name).toList();
        compare(
                what,
                wanted,
                all.stream().filter(each -> names.contains(name(each))).toList(),
                found);
    }

    private static String name(String amount) {
        return amount.substring(0, amount.lastIndexOf(' '));
    }

    private static List<String> values(Verdict verdict) {
        return verdict.trace().facts().stream()
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .map(each -> each.name() + " " + plain(each.amount()))
                .toList();
    }

    private static List<String> points(Verdict verdict) {
        Map<String, BigDecimal> sums = verdict.trace().facts().stream()
                .filter(Points.class::isInstance)
                .map(Points.class::cast)
                .collect(Collectors.toMap(Points::indicator, Points::value, BigDecimal::add));
        return sums.entrySet().stream()
                .map(each -> each.getKey() + " " + plain(each.getValue()))
                .toList();
    }

    private static String written(Missing missing) {
        return missing.source().isEmpty() ? missing.what() : missing.what() + " " + missing.source();
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : Decimals.plain(number).toPlainString();
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String lower(Verdict.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
