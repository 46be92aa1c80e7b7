package org.kaohe.engine.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Vocabulary;

/** Lets a policy's texts through as rules of our own, or says what is not allowed and where. */
public final class Guard {

    /** Rules one policy may have. */
    private static final int MAX_RULES = 5000;
    /** Ways the {@code or} conditions of one rule may split it into. */
    private static final int MAX_ALTERNATIVES = 16;

    private final Vocabulary vocabulary;

    public Guard(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A rule that was let through, how people refer to it, and the text it was read from. */
    public record Admitted(Rule rule, RuleInfo info, RuleText source) {}

    /** {@code rules} is complete only when no problem is an error. */
    public record Passage(List<Admitted> rules, List<Problem> problems) {
        public Passage {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    public Passage admit(List<RuleText> texts) {
        List<Admitted> admitted = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, RuleInfo> byName = new LinkedHashMap<>();
        for (RuleText text : texts) {
            RuleParser.Parsed parsed = RuleParser.parse(text.text(), vocabulary);
            String[] lines = text.original().split("\n", -1);
            parsed.refusals().forEach(refusal -> problems.add(problem(text, refusal)));
            for (Rule rule : parsed.rules()) {
                RuleInfo info = info(admitted.size(), text, lines, rule);
                RuleInfo same = byName.putIfAbsent(info.name(), info);
                if (same != null) {
                    problems.add(Problem.error(
                            "rule.name.twice", place(text, rule), info.name(), same.file() + ":" + same.line()));
                }
                if (!rule.isWithin(MAX_ALTERNATIVES)) {
                    problems.add(Problem.error(
                            "guard.limit.alternatives", place(text, rule), info.name(), MAX_ALTERNATIVES));
                }
                admitted.add(new Admitted(rule, info, text));
            }
        }
        if (admitted.size() > MAX_RULES) {
            problems.add(Problem.error("guard.limit.rules", Place.NOWHERE, admitted.size(), MAX_RULES));
        }
        return new Passage(admitted, problems);
    }

    private static Problem problem(RuleText text, Refusal refusal) {
        Place place = text.place(refusal.spot().line(), refusal.spot().column());
        return Problem.error(refusal.code(), place, refusal.values());
    }

    private static Place place(RuleText text, Rule rule) {
        return text.isTable()
                ? Place.cell(text.file(), text.row(), 1, "")
                : text.place(rule.first().line(), rule.first().column());
    }

    private static RuleInfo info(int index, RuleText text, String[] lines, Rule rule) {
        if (text.isTable()) {
            String shown = text.original() + "\n" + text.text().strip();
            return new RuleInfo(index, rule.name(), rule.phase(), text.file(), text.row(), true, shown);
        }
        int last = Math.min(rule.last(), lines.length);
        String written = String.join("\n", List.of(lines).subList(rule.first().line() - 1, last));
        return new RuleInfo(
                index, rule.name(), rule.phase(), text.file(), rule.first().line(), false, written);
    }
}
