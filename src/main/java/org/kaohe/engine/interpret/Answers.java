package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Explainer;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Score;
import org.kaohe.core.policy.Phase;
import org.kaohe.core.policy.Policy;
import org.kaohe.engine.rule.Rule;

/** Answers for a policy by evaluating its rule trees once more over the facts of a trace. */
public final class Answers implements Explainer {

    private final Policy policy;
    private final List<Rule> rules;

    /** @param rules in the order of their indexes; null for a rule that is to stay silent */
    public Answers(Policy policy, List<Rule> rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** A rule is asked with the facts it could see last: those at the end of its phase. */
    @Override
    public List<Silence> whyNot(Trace trace, IntPredicate asked) {
        Set<Integer> fired = trace.firings().stream().map(Firing::rule).collect(Collectors.toSet());
        var memory = new Memory();
        int given = trace.policyFacts() + trace.origins().size();
        trace.facts().subList(0, given).forEach(memory::add);
        Set<Integer> known = new HashSet<>();
        List<Silence> silent = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            trace.firings().stream()
                    .filter(each -> rules.get(each.rule()).phase() == phase)
                    .flatMap(each -> each.derived().stream())
                    .filter(known::add)
                    .forEach(position -> memory.add(trace.facts().get(position)));
            for (int index = 0; index < rules.size(); index++) {
                Rule rule = rules.get(index);
                if (rule != null && rule.phase() == phase && !fired.contains(index) && asked.test(index)) {
                    silent.add(Probe.of(index, rule, memory, policy.rounding().scoreDecimals()));
                }
            }
        }
        silent.sort(Comparator.comparingInt(Silence::rule));
        return Collections.unmodifiableList(silent);
    }

    @Override
    public SortedSet<BigDecimal> bands() {
        return new Numbers(policy, new Score(BigDecimal.ZERO))
                .of(rules.stream().filter(each -> each != null && each.phase() == Phase.GRADE));
    }

    @Override
    public SortedSet<BigDecimal> limits(Fact.Given fact) {
        return new Numbers(policy, fact).of(rules.stream().filter(Objects::nonNull));
    }
}
