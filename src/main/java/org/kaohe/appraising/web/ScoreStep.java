package org.kaohe.appraising.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Value;
import org.kaohe.core.policy.RuleInfo;

/**
 * A step from the criteria to the score: what a rule made of figures, deductions and earlier steps. The last one is the
 * score itself.
 *
 * @param parts what it was made of beside points; earlier steps by the names of their rules
 */
record ScoreStep(String rule, List<String> parts, String amount) {

    /** No step when there is no score. */
    static List<ScoreStep> of(Trace trace, List<RuleInfo> rules, UnaryOperator<String> names) {
        return new Walk(trace, rules, names).steps();
    }

    /** From the score back to what it was made of. */
    private static final class Walk {
        private final List<Fact> facts;
        private final List<RuleInfo> rules;
        private final UnaryOperator<String> names;
        private final Map<Integer, Firing> makers = new HashMap<>();
        private final Map<Integer, ScoreStep> steps = new LinkedHashMap<>();

        Walk(Trace trace, List<RuleInfo> rules, UnaryOperator<String> names) {
            this.facts = trace.facts();
            this.rules = rules;
            this.names = names;
            trace.firings().forEach(firing -> firing.derived().forEach(fact -> makers.putIfAbsent(fact, firing)));
        }

        List<ScoreStep> steps() {
            IntStream.range(0, facts.size())
                    .filter(fact -> facts.get(fact) instanceof Score)
                    .forEach(this::add);
            return List.copyOf(steps.values());
        }

        /** After the steps it builds on. */
        private void add(int made) {
            Firing maker = makers.get(made);
            maker.bound().stream()
                    .filter(fact -> facts.get(fact) instanceof Value && !steps.containsKey(fact))
                    .forEach(this::add);
            List<String> parts =
                    maker.bound().stream().distinct().flatMap(this::part).toList();
            steps.put(made, new ScoreStep(rules.get(maker.rule()).name(), parts, amount(facts.get(made))));
        }

        private Stream<String> part(int fact) {
            Fact part = facts.get(fact);
            if (part instanceof Figure figure) {
                return Stream.of(
                        names.apply(figure.name()) + " " + figure.value().toPlainString());
            }
            if (part instanceof Deduction deduction) {
                return Stream.of(deduction.code() + " −" + deduction.value().toPlainString());
            }
            return part instanceof Value ? Stream.of(steps.get(fact).rule() + " " + amount(part)) : Stream.empty();
        }

        private static String amount(Fact fact) {
            return (fact instanceof Score score ? score.value() : ((Value) fact).amount()).toPlainString();
        }
    }
}
