package org.kaohe.engine.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.expand.Expansion;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.interpret.Interpreter;
import org.kaohe.engine.interpret.RuleProgram;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Vocabulary;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;

/**
 * The policy the mutants are made from.
 *
 * @param firstRules for each text the index of its first rule
 */
record Original(
        PolicyBook book,
        List<RuleText> texts,
        List<Integer> firstRules,
        List<RuleInfo> infos,
        List<RuleProgram> programs) {

    private static final Guard GUARD = new Guard(Vocabulary.standard());

    static Optional<Original> of(PolicyContent content) {
        return PolicyReader.read(content).book().flatMap(Original::of);
    }

    private static Optional<Original> of(PolicyBook book) {
        Expansion expansion = Expansion.of(book);
        Guard.Passage passage = GUARD.admit(expansion.texts());
        boolean sound = expansion.problems().stream().noneMatch(Problem::isError)
                && passage.problems().stream().noneMatch(Problem::isError);
        if (!sound) {
            return Optional.empty();
        }
        List<Integer> firstRules = new ArrayList<>();
        int next = 0;
        for (RuleText text : expansion.texts()) {
            firstRules.add(next);
            next += rules(text).orElseThrow().size();
        }
        return Optional.of(new Original(
                book,
                expansion.texts(),
                firstRules,
                passage.rules().stream().map(Admitted::info).toList(),
                passage.rules().stream()
                        .map(each -> RuleProgram.of(each.rule()))
                        .toList()));
    }

    /** The rules of a text; empty when the guard does not let it through. */
    static Optional<List<Rule>> rules(RuleText text) {
        Guard.Passage passage = GUARD.admit(List.of(text));
        return passage.problems().stream().anyMatch(Problem::isError)
                ? Optional.empty()
                : Optional.of(passage.rules().stream().map(Admitted::rule).toList());
    }

    Rule rule(int index) {
        return programs.get(index).rule();
    }

    Policy policy() {
        return book.policy();
    }

    Interpreter appraiser() {
        return appraiser(policy(), programs);
    }

    Interpreter appraiser(Policy policy, List<RuleProgram> changed) {
        return new Interpreter(book.content(), policy, infos, changed);
    }
}
