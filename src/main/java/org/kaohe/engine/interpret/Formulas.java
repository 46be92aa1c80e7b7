package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.kaohe.core.fact.Calculation;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;

/** Turns the expressions of one rule into formulas; all arithmetic is that of compiled rules, {@link Calculation}. */
final class Formulas {

    private final Slots slots;
    /** Type of the fact in whose pattern the expression stands; empty outside patterns. */
    private final String self;
    /** Values put in the place of expressions. */
    private final Map<Expression, Object> given;

    Formulas(Slots slots, String self) {
        this(slots, self, Map.of());
    }

    private Formulas(Slots slots, String self, Map<Expression, Object> given) {
        this.slots = slots;
        this.self = self;
        this.given = given;
    }

    /** The same, with some expressions taken to have these values. */
    Formulas with(Map<Expression, Object> values) {
        return new Formulas(slots, self, values);
    }

    Formula of(Expression expression) {
        if (given.containsKey(expression)) {
            return constant(given.get(expression));
        } else if (expression instanceof Expression.Decimal number) {
            return constant(number.value());
        } else if (expression instanceof Expression.Text text) {
            return constant(text.value());
        } else if (expression instanceof Expression.Truth truth) {
            return constant(truth.value());
        } else if (expression instanceof Expression.Property property) {
            Function<Fact, Object> accessor = Accessors.property(self, property.name());
            return (bound, fact) -> accessor.apply(fact);
        } else if (expression instanceof Expression.Variable variable) {
            int slot = slots.of(variable.name());
            return (bound, fact) -> bound[slot];
        } else if (expression instanceof Expression.PropertyOf of) {
            int slot = slots.of(of.variable());
            Function<Fact, Object> accessor = Accessors.property(slots.factType(of.variable()), of.name());
            return (bound, fact) -> accessor.apply((Fact) bound[slot]);
        }
        return composed(expression);
    }

    private Formula composed(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        } else if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.Among among) {
            return among(among);
        } else if (expression instanceof Expression.Logic logic) {
            Formula left = of(logic.left());
            Formula right = of(logic.right());
            return logic.and()
                    ? (bound, fact) -> left.holds(bound, fact) && right.holds(bound, fact)
                    : (bound, fact) -> left.holds(bound, fact) || right.holds(bound, fact);
        }
        Formula operand = of(((Expression.Negation) expression).operand());
        return (bound, fact) -> !operand.holds(bound, fact);
    }

    private static Formula constant(Object value) {
        return (bound, fact) -> value;
    }

    /** Two numbers to one. */
    private interface Joined {
        BigDecimal of(Number a, Number b);
    }

    private Formula arithmetic(Expression.Arithmetic arithmetic) {
        return joined(
                arithmetic.left(),
                arithmetic.right(),
                switch (arithmetic.operator()) {
                    case '+' -> Calculation::plus;
                    case '-' -> Calculation::minus;
                    case '*' -> Calculation::times;
                    default -> Calculation::over;
                });
    }

    private Formula call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return joined(
                arguments.get(0),
                arguments.get(1),
                switch (call.function()) {
                    case "least" -> Calculation::least;
                    case "most" -> Calculation::most;
                    case "percent" -> Calculation::percent;
                    case "round" -> Calculation::round;
                    default ->
                        throw new IllegalStateException("A function the interpreter does not know: " + call.function());
                });
    }

    private Formula joined(Expression left, Expression right, Joined joined) {
        Formula a = of(left);
        Formula b = of(right);
        return (bound, fact) -> joined.of((Number) a.of(bound, fact), (Number) b.of(bound, fact));
    }

    private Formula comparison(Expression.Comparison comparison) {
        Formula left = of(comparison.left());
        Formula right = of(comparison.right());
        String operator = comparison.operator();
        if (operator.startsWith("not ")) {
            Formula plain = relation(operator.substring(4), left, right, comparison.right());
            return (bound, fact) -> !plain.holds(bound, fact);
        }
        if (comparison.left().kind() != Kind.NUMBER) {
            return relation(operator, left, right, comparison.right());
        }
        IntPredicate sign = sign(operator);
        return (bound, fact) ->
                sign.test(Calculation.compare((Number) left.of(bound, fact), (Number) right.of(bound, fact)));
    }

    private static Formula relation(String operator, Formula left, Formula right, Expression literal) {
        return switch (operator) {
            case "==" -> (bound, fact) -> Objects.equals(left.of(bound, fact), right.of(bound, fact));
            case "!=" -> (bound, fact) -> !Objects.equals(left.of(bound, fact), right.of(bound, fact));
            case "contains" -> (bound, fact) -> has(left.of(bound, fact), right.of(bound, fact));
            case "memberOf" -> (bound, fact) -> has(right.of(bound, fact), left.of(bound, fact));
            default -> {
                Pattern pattern = Pattern.compile(((Expression.Text) literal).value());
                yield (bound, fact) -> left.of(bound, fact) instanceof String text
                        && pattern.matcher(text).matches();
            }
        };
    }

    private static boolean has(Object many, Object one) {
        return many instanceof Collection<?> all && all.contains(one);
    }

    private static IntPredicate sign(String operator) {
        return switch (operator) {
            case "==" -> sign -> sign == 0;
            case "!=" -> sign -> sign != 0;
            case "<" -> sign -> sign < 0;
            case "<=" -> sign -> sign <= 0;
            case ">" -> sign -> sign > 0;
            default -> sign -> sign >= 0;
        };
    }

    private Formula among(Expression.Among among) {
        Formula value = of(among.value());
        List<Formula> choices = among.choices().stream().map(this::of).toList();
        return (bound, fact) -> {
            Object one = value.of(bound, fact);
            boolean found = choices.stream().anyMatch(choice -> same(one, choice.of(bound, fact)));
            return found != among.negated();
        };
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b
                ? Calculation.compare(a, b) == 0
                : Objects.equals(one, other);
    }
}
