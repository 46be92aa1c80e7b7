package org.kaohe.engine.compile;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;

/**
 * Expressions as DRL conditions and as Java arguments. Texts are ASCII with escapes; all arithmetic is a call of one
 * class, whatever kinds of number meet.
 */
final class ExpressionPrinter {

    private ExpressionPrinter() {}

    static String inPattern(Expression expression) {
        if (expression instanceof Expression.Decimal number) {
            return number(number.value());
        } else if (expression instanceof Expression.Property property) {
            return property.name();
        } else if (expression instanceof Expression.Arithmetic || expression instanceof Expression.Call) {
            return calculation(expression);
        } else if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.Among among) {
            String choices =
                    among.choices().stream().map(ExpressionPrinter::inPattern).collect(Collectors.joining(", "));
            return inPattern(among.value()) + (among.negated() ? " not in (" : " in (") + choices + ")";
        } else if (expression instanceof Expression.Logic logic) {
            return "(" + joined(logic, logic.and()) + ")";
        } else if (expression instanceof Expression.Negation negation) {
            return "!(" + truth(negation.operand()) + ")";
        }
        return plain(expression);
    }

    /** A row of the same word needs no brackets, and Drools takes twice as long for each level of them. */
    private static String joined(Expression expression, boolean and) {
        return expression instanceof Expression.Logic logic && logic.and() == and
                ? joined(logic.left(), and) + (and ? " && " : " || ") + joined(logic.right(), and)
                : truth(expression);
    }

    static String truth(Expression expression) {
        boolean bare = expression instanceof Expression.Property
                || expression instanceof Expression.Variable
                || expression instanceof Expression.PropertyOf;
        return bare ? plainOrProperty(expression) + " == true" : inPattern(expression);
    }

    private static String plainOrProperty(Expression expression) {
        return expression instanceof Expression.Property property ? property.name() : plain(expression);
    }

    /**
     * A property against a literal or of text stays as it is, so that Drools can index it; any other pair of numbers is
     * compared by our own class, which takes whatever kinds of number meet there.
     */
    private static String comparison(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        boolean literal = left instanceof Expression.Property && right instanceof Expression.Decimal;
        if (left.kind() != Kind.NUMBER || literal) {
            return inPattern(left) + " " + comparison.operator() + " " + inPattern(right);
        }
        return "Calculation.compare(" + asArgument(left) + ", " + asArgument(right) + ") " + comparison.operator()
                + " 0";
    }

    static String inAction(Expression expression) {
        return switch (expression.kind()) {
            case NUMBER ->
                expression instanceof Expression.Arithmetic || expression instanceof Expression.Call
                        ? calculation(expression)
                        : "Calculation.number(" + asArgument(expression) + ")";
            case TEXT, TRUTH, TEXTS, FACT, FACTS -> plain(expression);
        };
    }

    /** Operators become calls, so that one class does all arithmetic. */
    private static String calculation(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            String function = switch (arithmetic.operator()) {
                case '+' -> "plus";
                case '-' -> "minus";
                case '*' -> "times";
                default -> "over";
            };
            return "Calculation." + function + "(" + asArgument(arithmetic.left()) + ", "
                    + asArgument(arithmetic.right()) + ")";
        }
        Expression.Call call = (Expression.Call) expression;
        String arguments =
                call.arguments().stream().map(each -> asArgument(each)).collect(Collectors.joining(", "));
        return "Calculation." + call.function() + "(" + arguments + ")";
    }

    private static String asArgument(Expression expression) {
        if (expression instanceof Expression.Arithmetic || expression instanceof Expression.Call) {
            return calculation(expression);
        }
        if (expression instanceof Expression.Decimal number) {
            return "Calculation.number(\"" + plain(number.value()) + "\")";
        }
        return plainOrProperty(expression);
    }

    private static String plain(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return literal(text.value());
        } else if (expression instanceof Expression.Truth truth) {
            return String.valueOf(truth.value());
        } else if (expression instanceof Expression.Variable variable) {
            return variable(variable.name());
        } else if (expression instanceof Expression.PropertyOf of) {
            return variable(of.variable()) + "." + of.name() + "()";
        }
        throw new IllegalStateException("No plain form: " + expression);
    }

    static String variable(String name) {
        return "$v_" + name.replace("$", "");
    }

    private static String number(BigDecimal value) {
        return plain(value) + "B";
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String literal(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return out.append('"').toString();
    }
}
