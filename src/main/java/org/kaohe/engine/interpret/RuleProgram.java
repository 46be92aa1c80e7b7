package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.rule.Rule;

/** One rule, ready to be matched and fired. Immutable, so that many policies may share it. */
public final class RuleProgram {

    private final Rule rule;
    private final List<Way> ways;
    private final Set<Class<? extends Fact>> types = new HashSet<>();

    private RuleProgram(Rule rule) {
        this.rule = rule;
        this.ways = rule.alternatives().stream()
                .map(conditions -> Way.of(conditions, rule.then(), types))
                .toList();
    }

    /** @throws Unbound when an action speaks of a variable that no condition binds */
    public static RuleProgram of(Rule rule) {
        return new RuleProgram(rule);
    }

    public Rule rule() {
        return rule;
    }

    /** Whether a new fact of this type may change what the rule matches. */
    boolean looksAt(Class<? extends Fact> type) {
        return types.contains(type);
    }

    List<Match> matches(Memory memory) {
        List<Match> matches = new ArrayList<>();
        ways.forEach(way -> way.find(memory, matches));
        return matches;
    }
}
