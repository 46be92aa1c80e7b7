package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.policy.Policy;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Rule;

/**
 * Whether every score a policy can give is a whole number, because whole numbers are all it computes with. Then a limit
 * moved by less than one is the same limit, and only a whole step is a slip.
 */
final class WholeScores {

    private static final Map<String, String> GIVES = Map.of(
            "score", "Score.value",
            "deduct", "Deduction.value",
            "derive", "Value.amount",
            "points", "Points.value",
            "bonus", "Bonus.amount");

    private final Set<String> whole = new HashSet<>(Measured.wholeProperties());

    private WholeScores(Policy policy) {
        whole.addAll(GIVES.values());
        if (policy.figures().stream().allMatch(each -> isWhole(each.value()))) {
            whole.add("Figure.value");
        }
        if (policy.indicators().stream().allMatch(each -> isWhole(each.weight()))) {
            whole.add("Indicator.weight");
            whole.add("Points.weight");
        }
    }

    /** Assumes it of every derived number, and gives up what some action contradicts until nothing does. */
    static boolean of(Policy policy, List<Rule> rules) {
        var scores = new WholeScores(policy);
        int before;
        do {
            before = scores.whole.size();
            rules.forEach(scores::contradict);
        } while (scores.whole.size() < before);
        return scores.whole.contains("Score.value");
    }

    private void contradict(Rule rule) {
        Map<String, Boolean> variables = new HashMap<>();
        rule.when().forEach(each -> bind(each, variables));
        for (Action action : rule.then()) {
            String given = GIVES.get(action.name());
            if (given != null
                    && !isWhole(action.arguments().get(action.arguments().size() - 1), "", variables)) {
                whole.remove(given);
            }
        }
    }

    private void bind(Condition condition, Map<String, Boolean> variables) {
        if (condition instanceof Condition.Pattern pattern) {
            for (Constraint each : pattern.constraints()) {
                if (each instanceof Constraint.Binding binding) {
                    variables.put(binding.variable(), isWhole(binding.value(), pattern.type(), variables));
                }
            }
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> bind(each, variables));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> bind(each, variables));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            bind(accumulate.source(), variables);
            accumulate
                    .summaries()
                    .forEach(each -> variables.put(
                            each.variable(),
                            each.function().equals("count") || isWhole(each.argument(), "", variables)));
        }
    }

    private boolean isWhole(Expression expression, String fact, Map<String, Boolean> variables) {
        if (expression instanceof Expression.Decimal number) {
            return isWhole(number.value());
        } else if (expression instanceof Expression.Property property) {
            return whole.contains(fact + "." + property.name());
        } else if (expression instanceof Expression.Variable variable) {
            return variables.getOrDefault(variable.name(), false);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic.operator() != '/'
                    && isWhole(arithmetic.left(), fact, variables)
                    && isWhole(arithmetic.right(), fact, variables);
        }
        return expression instanceof Expression.Call call
                && !call.function().equals("percent")
                && call.arguments().stream().allMatch(each -> isWhole(each, fact, variables));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
