package org.kaohe.engine.compile;

import static org.kaohe.engine.compile.ExpressionPrinter.inPattern;
import static org.kaohe.engine.compile.ExpressionPrinter.truth;
import static org.kaohe.engine.compile.ExpressionPrinter.variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Rule;

/**
 * Prints rules as the only DRL Drools ever reads. Names of rules and variables are ours, every matched fact is bound and
 * every accumulate also collects its members, so that the action can say what the rule fired on; each fact beside another
 * takes a step of the budget. The result is ASCII, the same whatever the platform's charset is.
 */
public final class DrlPrinter {

    /** Package of every compiled policy. */
    public static final String PACKAGE = "kaohe.pack";

    /** Over no facts these have no result, and the condition does not hold. */
    private static final Set<String> NOTHING_OF_NOTHING = Set.of("min", "max");

    private final StringBuilder out = new StringBuilder();
    /** What the rule reports when it fires: facts, and lists of the members of an accumulate. */
    private final List<String> matched = new ArrayList<>();

    private int names;
    /** The last fact in sight; empty when there is none yet. */
    private String beside = "";

    private DrlPrinter() {}

    /** The position of a rule in the list is the number it reports when it fires. */
    public static String print(List<Rule> rules) {
        var drl = new StringBuilder("package " + PACKAGE + ";\n");
        drl.append("import org.kaohe.core.fact.*;\n");
        drl.append("import org.kaohe.engine.Steps;\n");
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
            String name = pattern(pattern);
            if (remember) {
                matched.add(name);
            }
        } else if (condition instanceof Condition.None none) {
            nested("not (", none.inner());
        } else if (condition instanceof Condition.Some some) {
            nested("exists (", some.inner());
        } else if (condition instanceof Condition.All all) {
            joined(all.parts(), " and ");
        } else if (condition instanceof Condition.Any any) {
            joined(any.parts(), " or ");
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate, remember);
        }
    }

    /** What is named inside is not in sight outside. */
    private void nested(String opening, Condition inner) {
        String before = beside;
        out.append(opening);
        condition(inner, false);
        out.append(")");
        beside = before;
    }

    private void joined(List<Condition> parts, String word) {
        out.append('(');
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : word);
            condition(parts.get(i), false);
        }
        out.append(')');
    }

    private String pattern(Condition.Pattern pattern) {
        String name = pattern.variable().isEmpty() ? "$f" + names++ : variable(pattern.variable());
        List<String> constraints = new ArrayList<>();
        pattern.constraints().forEach(each -> constraints.add(constraint(each)));
        if (!beside.isEmpty()) {
            constraints.add("Steps.within(" + beside + ")");
        }
        out.append(name)
                .append(" : org.kaohe.core.fact.")
                .append(pattern.type())
                .append("( ");
        out.append(String.join(", ", constraints)).append(" )");
        beside = name;
        return name;
    }

    private static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Binding binding) {
            return variable(binding.variable()) + " : " + inPattern(binding.value());
        }
        return truth(((Constraint.Test) constraint).expression());
    }

    /** The members are gathered beside the sums, because a match does not list them. */
    private void accumulate(Condition.Accumulate accumulate, boolean remember) {
        String before = beside;
        List<Condition> parts =
                accumulate.source() instanceof Condition.All all ? all.parts() : List.of(accumulate.source());
        List<String> members = new ArrayList<>();
        out.append("accumulate( ");
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : " and ");
            if (parts.get(i) instanceof Condition.Pattern pattern) {
                members.add(pattern(pattern));
            } else {
                condition(parts.get(i), false);
            }
        }
        out.append("; ").append(String.join(", ", summaries(accumulate, remember ? members : List.of())));
        out.append(" )");
        beside = before;
        // Beside the accumulate, because its own result part cannot see variables of another one.
        List<String> tests = new ArrayList<>();
        accumulate.summaries().stream()
                .filter(each -> NOTHING_OF_NOTHING.contains(each.function()))
                .forEach(each -> tests.add(variable(each.variable()) + " != null"));
        accumulate.tests().forEach(each -> tests.add(truth(each)));
        if (!tests.isEmpty()) {
            out.append(" and eval( ").append(String.join(" && ", tests)).append(" )");
        }
    }

    private List<String> summaries(Condition.Accumulate accumulate, List<String> members) {
        List<String> printed = new ArrayList<>();
        for (Condition.Summary summary : accumulate.summaries()) {
            String argument = summary.argument() == null ? "" : inPattern(summary.argument());
            printed.add(variable(summary.variable()) + " : " + summary.function() + "(" + argument + ")");
        }
        for (String fact : members) {
            String list = "$l" + names++;
            matched.add(list);
            printed.add(list + " : collectList(Steps.member(" + fact + "))");
        }
        return printed;
    }

    private void action(Action action) {
        out.append("  outcome.").append(action.name()).append('(');
        out.append(action.arguments().stream().map(ExpressionPrinter::inAction).collect(Collectors.joining(", ")));
        out.append(");\n");
    }
}
