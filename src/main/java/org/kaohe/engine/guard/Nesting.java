package org.kaohe.engine.guard;

import java.util.List;
import java.util.stream.Stream;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Spot;

/**
 * How deep an expression is once it is printed. Drools reads a condition by trying and going back, and takes several
 * times as long for every level: ten levels are a moment, fourteen are minutes.
 */
final class Nesting {

    private static final int MAX_LEVELS = 8;

    private Nesting() {}

    static Expression check(Expression expression, Spot spot) throws Refusal {
        if (of(expression) > MAX_LEVELS) {
            throw new Refusal("guard.limit.nesting", spot, MAX_LEVELS);
        }
        return expression;
    }

    /** Values joined by the same operator in halves, so that a long row of them is not deep. */
    static Expression halved(char operator, List<Expression> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        int half = (values.size() + 1) / 2;
        return new Expression.Arithmetic(
                operator,
                halved(operator, values.subList(0, half)),
                halved(operator, values.subList(half, values.size())));
    }

    private static int of(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return 1 + deepest(Stream.of(arithmetic.left(), arithmetic.right()));
        } else if (expression instanceof Expression.Call call) {
            return 1 + deepest(call.arguments().stream());
        } else if (expression instanceof Expression.Negation negation) {
            return 1 + of(negation.operand());
        } else if (expression instanceof Expression.Logic logic) {
            return 1 + deepest(row(logic, logic.and()));
        } else if (expression instanceof Expression.Comparison comparison) {
            return deepest(Stream.of(comparison.left(), comparison.right()));
        } else if (expression instanceof Expression.Among among) {
            return Math.max(of(among.value()), deepest(among.choices().stream()));
        }
        return 0;
    }

    /** A row of the same word is printed without brackets. */
    private static Stream<Expression> row(Expression expression, boolean and) {
        return expression instanceof Expression.Logic logic && logic.and() == and
                ? Stream.concat(row(logic.left(), and), row(logic.right(), and))
                : Stream.of(expression);
    }

    private static int deepest(Stream<Expression> expressions) {
        return expressions.mapToInt(Nesting::of).max().orElse(0);
    }
}
