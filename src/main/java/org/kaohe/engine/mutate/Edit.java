package org.kaohe.engine.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.decision.MutantMaker.Mutant;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.interpret.RuleProgram;
import org.kaohe.engine.interpret.Unbound;
import org.kaohe.engine.rule.Rule;

/** One slip in the making: the rules it changes or leaves out, and the figures. */
final class Edit {

    private final Original original;
    private final Map<Integer, Optional<Rule>> rules = new HashMap<>();
    private Policy policy;
    private boolean possible = true;

    Edit(Original original) {
        this.original = original;
        this.policy = original.policy();
    }

    void leaveOut(int rule) {
        rules.put(rule, Optional.empty());
    }

    void put(int index, Rule rule) {
        rules.put(index, Optional.of(rule));
    }

    Policy policy() {
        return policy;
    }

    void policy(Policy changed) {
        policy = changed;
    }

    /** Writes a text differently; where the guard refuses that, nobody could make the slip. */
    void rewrite(int text, List<Patch> patches) {
        RuleText before = original.texts().get(text);
        int first = original.firstRules().get(text);
        Optional<List<Rule>> changed = Original.rules(Patch.apply(before, patches));
        Optional<List<Rule>> same = Original.rules(before);
        if (changed.isEmpty() || changed.get().size() != same.orElseThrow().size()) {
            possible = false;
            return;
        }
        for (int i = 0; i < changed.get().size(); i++) {
            Rule rule = changed.get().get(i);
            if (!rule.equals(original.rule(first + i))) {
                put(first + i, rule);
            }
        }
    }

    /** Empty when the slip changes nothing or could not be made. */
    Optional<Mutant> mutant(Problem unnoticed) {
        if (!possible || rules.isEmpty() && policy.equals(original.policy())) {
            return Optional.empty();
        }
        List<RuleProgram> programs = new ArrayList<>(original.programs());
        try {
            rules.forEach((index, rule) ->
                    programs.set(index, rule.map(RuleProgram::of).orElse(null)));
        } catch (Unbound e) {
            return Optional.empty(); // the outcome of one row speaks of what the other does not bind
        }
        return Optional.of(new Mutant(unnoticed, rules.keySet(), original.appraiser(policy, programs)));
    }
}
