package org.kaohe.engine.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Rule;

/**
 * Prints rules as the only DRL Drools ever reads. Names of rules and variables are ours, texts are ASCII with escapes,
 * every matched fact is bound and every accumulate also collects its members, so that the action can say what the rule
 * fired on. ASCII makes the result the same whatever the platform's charset is.
 */
public final class DrlPrinter {

    /** Package of every compiled policy. */
    public static final String PACKAGE = "kaohe.pack";

    private final StringBuilder out = new StringBuilder();
    private final List<String> matched = new ArrayList<>();

    private DrlPrinter() {}

    /** The position of a rule in the list is the number it reports when it fires. */
    public static String print(List<Rule> rules) {
        var drl = new StringBuilder("package " + PACKAGE + ";\n");
        drl.append("import org.kaohe.core.fact.*;\n");
        drl.append("global org.kaohe.engine.Recording outcome;\n");
        for (int index = 0; index < rules.size(); index++) {
            List<List<Condition>> alternatives = rules.get(index).alternatives();
            for (int way = 0; way < alternatives.size(); way++) {
                var printer = new DrlPrinter();
                printer.rule(rules.get(index), index, way, alternatives.get(way));
                drl.append(printer.out);
            }
        }
        return drl.toString();
    }

    private void rule(Rule rule, int index, int way, List<Condition> when) {
        out.append("rule \"r").append(index).append('_').append(way).append("\"\n");
        out.append(" agenda-group \"").append(rule.phase().group()).append("\"\n");
        if (rule.salience() != 0) {
            out.append(" salience ").append(rule.salience()).append('\n');
        }
        out.append("when\n");
        for (Condition condition : when) {
            out.append("  ");
            condition(condition, true);
            out.append('\n');
        }
        out.append("then\n  outcome.fire(").append(index);
        matched.forEach(each -> out.append(", ").append(each));
        out.append(");\n");
        rule.then().forEach(this::action);
        out.append("end\n");
    }

    private void condition(Condition condition, boolean remember) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, remember);
        } else if (condition instanceof Condition.None none) {
            out.append("not (");
            condition(none.inner(), false);
            out.append(")");
        } else if (condition instanceof Condition.Some some) {
            out.append("exists (");
            condition(some.inner(), false);
            out.append(")");
        } else if (condition instanceof Condition.All all) {
            joined(all.parts(), " and ");
        } else if (condition instanceof Condition.Any any) {
            joined(any.parts(), " or ");
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate, remember);
        }
    }

    private void joined(List<Condition> parts, String word) {
        out.append('(');
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : word);
            condition(parts.get(i), false);
        }
        out.append(')');
    }

    private void pattern(Condition.Pattern pattern, boolean remember) {
        String name = pattern.variable().isEmpty() ? "$f" + matched.size() : variable(pattern.variable());
        if (remember || !pattern.variable().isEmpty()) {
            out.append(name).append(" : ");
        }
        if (remember) {
            matched.add(name);
        }
        out.append(type(pattern.type())).append("( ");
        out.append(pattern.constraints().stream().map(DrlPrinter::constraint).collect(Collectors.joining(", ")));
        out.append(" )");
    }

    private static String type(String fact) {
        return "org.kaohe.core.fact." + fact;
    }

    private static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Binding binding) {
            return variable(binding.variable()) + " : " + inPattern(binding.value());
        }
        return truth(((Constraint.Test) constraint).expression());
    }

    /** The members are gathered beside the sums, because a match does not list them. */
    private void accumulate(Condition.Accumulate accumulate, boolean remember) {
        var members = new DrlPrinter();
        List<String> gathered = new ArrayList<>();
        out.append("accumulate( ");
        List<Condition> parts =
                accumulate.source() instanceof Condition.All all ? all.parts() : List.of(accumulate.source());
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : " and ");
            members.out.setLength(0);
            members.matched.clear();
            if (parts.get(i) instanceof Condition.Pattern pattern) {
                String name =
                        pattern.variable().isEmpty() ? "$m" + matched.size() + "_" + i : variable(pattern.variable());
                out.append(name).append(" : ").append(type(pattern.type())).append("( ");
                out.append(pattern.constraints().stream()
                        .map(DrlPrinter::constraint)
                        .collect(Collectors.joining(", ")));
                out.append(" )");
                gathered.add(name);
            } else {
                members.condition(parts.get(i), false);
                out.append(members.out);
            }
        }
        out.append("; ");
        summaries(accumulate, remember ? gathered : List.of());
        out.append(" )");
        if (!accumulate.tests().isEmpty()) {
            // Beside the accumulate, because its own result part cannot see variables of another one.
            out.append(accumulate.tests().stream()
                    .map(DrlPrinter::truth)
                    .collect(Collectors.joining(" && ", " and eval( ", " )")));
        }
    }

    private void summaries(Condition.Accumulate accumulate, List<String> gathered) {
        List<String> printed = new ArrayList<>();
        for (Condition.Summary summary : accumulate.summaries()) {
            String argument = summary.argument() == null ? "" : inPattern(summary.argument());
            printed.add(variable(summary.variable()) + " : " + summary.function() + "(" + argument + ")");
        }
        for (String fact : gathered) {
            String list = "$l" + matched.size();
            matched.add(list);
            printed.add(list + " : collectList(" + fact + ")");
        }
        out.append(String.join(", ", printed));
    }

    private void action(Action action) {
        out.append("  outcome.").append(action.name()).append('(');
        out.append(action.arguments().stream().map(DrlPrinter::inAction).collect(Collectors.joining(", ")));
        out.append(");\n");
    }

    private static String inPattern(Expression expression) {
        if (expression instanceof Expression.Decimal number) {
            return number(number.value());
        } else if (expression instanceof Expression.Property property) {
            return property.name();
        } else if (expression instanceof Expression.Arithmetic || expression instanceof Expression.Call) {
            return calculation(expression);
        } else if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        } else if (expression instanceof Expression.Among among) {
            String choices = among.choices().stream().map(DrlPrinter::inPattern).collect(Collectors.joining(", "));
            return inPattern(among.value()) + (among.negated() ? " not in (" : " in (") + choices + ")";
        } else if (expression instanceof Expression.Logic logic) {
            return "(" + truth(logic.left()) + (logic.and() ? " && " : " || ") + truth(logic.right()) + ")";
        } else if (expression instanceof Expression.Negation negation) {
            return "!(" + truth(negation.operand()) + ")";
        }
        return plain(expression);
    }

    private static String truth(Expression expression) {
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

    private static String inAction(Expression expression) {
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

    private static String variable(String name) {
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
