package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;

/** Names the values of a rule in the words of rule files, with variables followed to where they come from. */
final class Subjects {

    private static final String COUNT = "count ";
    private static final String SCORE = "Score.value";

    private final Map<String, String> variables = new HashMap<>();
    private final int scoreDecimals;
    private String self = "";

    Subjects(int scoreDecimals) {
        this.scoreDecimals = scoreDecimals;
    }

    /** Learns the variables of conditions. */
    void learn(List<Condition> conditions) {
        conditions.forEach(this::learn);
    }

    void learn(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Condition.None none) {
            learn(none.inner());
        } else if (condition instanceof Condition.Some some) {
            learn(some.inner());
        } else if (condition instanceof Condition.All all) {
            learn(all.parts());
        } else if (condition instanceof Condition.Any any) {
            learn(any.parts());
        } else if (condition instanceof Condition.Accumulate accumulate) {
            learn(accumulate.source());
            String type = accumulate.source().types().findFirst().orElseThrow();
            accumulate.summaries().forEach(each -> summary(each, type));
        }
    }

    private void pattern(Condition.Pattern pattern) {
        self = pattern.type();
        variables.put(pattern.variable(), pattern.type());
        for (Constraint each : pattern.constraints()) {
            if (each instanceof Constraint.Binding binding) {
                variables.put(binding.variable(), of(binding.value()));
            }
        }
    }

    private void summary(Condition.Summary summary, String type) {
        boolean count = summary.function().equals(COUNT.strip()) || summary.argument() == null;
        String what = count ? COUNT + type : summary.function() + " " + of(summary.argument());
        variables.put(summary.variable(), what);
    }

    /** Of an expression in the pattern learned last. */
    String of(Expression expression) {
        if (expression instanceof Expression.Property property) {
            return self + "." + property.name();
        } else if (expression instanceof Expression.Variable variable) {
            return variables.getOrDefault(variable.name(), variable.name());
        } else if (expression instanceof Expression.PropertyOf of) {
            return variables.getOrDefault(of.variable(), of.variable()) + "." + of.name();
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return part(arithmetic.left()) + " " + arithmetic.operator() + " " + part(arithmetic.right());
        } else if (expression instanceof Expression.Call call) {
            return call.arguments().stream()
                    .map(this::of)
                    .collect(Collectors.joining(", ", call.function() + "(", ")"));
        }
        return constant(expression);
    }

    boolean isCount(Expression expression) {
        return of(expression).startsWith(COUNT) && expression instanceof Expression.Variable;
    }

    /** The smallest difference between two scores; empty for any other value. */
    Optional<BigDecimal> scoreStep(Expression expression) {
        return of(expression).equals(SCORE)
                ? Optional.of(BigDecimal.ONE.movePointLeft(scoreDecimals))
                : Optional.empty();
    }

    private String part(Expression expression) {
        return expression instanceof Expression.Arithmetic ? "(" + of(expression) + ")" : of(expression);
    }

    private static String constant(Expression expression) {
        if (expression instanceof Expression.Decimal number) {
            return number.value().toPlainString();
        } else if (expression instanceof Expression.Text text) {
            return text.value();
        }
        return expression instanceof Expression.Truth truth ? String.valueOf(truth.value()) : "";
    }
}
