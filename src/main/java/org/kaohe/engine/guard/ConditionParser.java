package org.kaohe.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Condition.Constraint;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Spot;
import org.kaohe.engine.rule.Vocabulary;

/** Reads and checks the {@code when} part of a rule. */
final class ConditionParser {

    /** Deepest nesting of conditions. */
    private static final int MAX_DEPTH = 6;
    /** Patterns in one rule. */
    private static final int MAX_PATTERNS = 20;
    /** Entries between the brackets of one pattern, and tests of one accumulate. */
    private static final int MAX_CONSTRAINTS = 30;

    private static final Set<String> REFUSED =
            Set.of("eval", "forall", "from", "entry-point", "over", "collect", "groupby", "acc", "window");

    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private int depth;
    private int patterns;

    ConditionParser(Cursor cursor, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
    }

    /** Everything between {@code when} and {@code then}. */
    List<Condition> conditions(Scope scope) throws Refusal {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.at("then")) {
            conditions.add(any(scope));
            while (cursor.accept(";") || cursor.accept(",")) {
                // conditions may be closed like statements
            }
        }
        return conditions;
    }

    /** What one alternative binds is not known behind the other: it stays inside. */
    private Condition any(Scope scope) throws Refusal {
        Spot spot = cursor.spot();
        Scope first = new Scope(scope);
        List<Condition> parts = new ArrayList<>();
        parts.add(all(first));
        while (cursor.accept("or") || cursor.accept("||")) {
            parts.add(all(new Scope(scope)));
        }
        if (parts.size() > 1) {
            return new Condition.Any(parts);
        }
        scope.adopt(first, spot);
        return parts.get(0);
    }

    private Condition all(Scope scope) throws Refusal {
        List<Condition> parts = new ArrayList<>();
        parts.add(one(scope));
        while (cursor.accept("and") || cursor.accept("&&")) {
            parts.add(one(scope));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition one(Scope scope) throws Refusal {
        Spot spot = cursor.spot();
        depth++;
        if (depth > MAX_DEPTH) {
            throw new Refusal("guard.limit.nesting", spot, MAX_DEPTH);
        }
        Condition condition;
        if (cursor.accept("not")) {
            condition = new Condition.None(one(new Scope(scope)));
        } else if (cursor.accept("exists")) {
            condition = new Condition.Some(one(new Scope(scope)));
        } else if (cursor.at("accumulate")) {
            condition = accumulate(scope);
        } else if (cursor.accept("(")) {
            condition = any(scope);
            cursor.expect(")");
        } else {
            condition = pattern(scope);
        }
        depth--;
        return condition;
    }

    private Condition pattern(Scope scope) throws Refusal {
        Spot spot = cursor.spot();
        patterns++;
        if (patterns > MAX_PATTERNS) {
            throw new Refusal("guard.limit.patterns", spot, MAX_PATTERNS);
        }
        String variable = "";
        if (cursor.peek().isWord() && cursor.peek(1).is(":")) {
            variable = cursor.next().text();
            cursor.next();
        }
        Token type = cursor.expect(Token.Type.WORD, "fact");
        if (REFUSED.contains(type.text())) {
            throw new Refusal("guard.construct", type.spot(), type.text());
        }
        if (vocabulary.properties(type.text()).isEmpty()) {
            throw new Refusal("guard.fact", type.spot(), type.text(), String.join(", ", vocabulary.facts()));
        }
        if (!variable.isEmpty()) {
            scope.bind(variable, Kind.FACT, type.text(), spot);
        }
        List<Constraint> constraints = constraints(scope, type.text());
        if (REFUSED.contains(cursor.peek().text()) && cursor.peek().isWord()) {
            throw new Refusal("guard.construct", cursor.spot(), cursor.peek().text());
        }
        return new Condition.Pattern(variable, type.text(), constraints, spot);
    }

    private List<Constraint> constraints(Scope scope, String fact) throws Refusal {
        cursor.expect("(");
        List<Constraint> constraints = new ArrayList<>();
        var expressions = new ExpressionParser(cursor, vocabulary, scope, fact);
        while (!cursor.at(")")) {
            if (!constraints.isEmpty()) {
                cursor.expect(",");
            }
            if (constraints.size() >= MAX_CONSTRAINTS) {
                throw new Refusal("guard.limit.constraints", cursor.spot(), MAX_CONSTRAINTS);
            }
            constraint(scope, expressions, constraints);
        }
        cursor.expect(")");
        return constraints;
    }

    private void constraint(Scope scope, ExpressionParser expressions, List<Constraint> constraints) throws Refusal {
        if (!cursor.peek().isWord() || !cursor.peek(1).is(":")) {
            constraints.add(new Constraint.Test(expressions.condition()));
            return;
        }
        Token variable = cursor.next();
        cursor.next();
        Expression value = expressions.value();
        if (expressions.atComparison()) {
            constraints.add(new Constraint.Test(expressions.comparisonOf(value)));
        }
        constraints.add(new Constraint.Binding(variable.text(), value));
        scope.bind(variable.text(), value.kind(), "", variable.spot());
    }

    private Condition accumulate(Scope scope) throws Refusal {
        Spot spot = cursor.next().spot();
        cursor.expect("(");
        Scope inside = new Scope(scope);
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(any(inside));
        } while (cursor.accept(",") && !atSummary());
        if (!atSummary()) {
            cursor.expect(";");
        }
        Condition source = parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
        requirePatterns(source, spot);
        List<Condition.Summary> summaries = new ArrayList<>();
        do {
            summaries.add(summary(scope, inside));
        } while (cursor.accept(","));
        List<Expression> tests = new ArrayList<>();
        if (cursor.accept(";")) {
            var expressions = new ExpressionParser(cursor, vocabulary, scope, null);
            do {
                if (tests.size() >= MAX_CONSTRAINTS) {
                    throw new Refusal("guard.limit.constraints", cursor.spot(), MAX_CONSTRAINTS);
                }
                tests.add(expressions.condition());
            } while (cursor.accept(","));
        }
        cursor.expect(")");
        return new Condition.Accumulate(source, summaries, tests, spot);
    }

    private boolean atSummary() {
        return cursor.peek().isWord()
                && cursor.peek(1).is(":")
                && vocabulary.isAccumulate(cursor.peek(2).text());
    }

    /** Only facts that are there can be summed; a {@code not} beside them may restrict which. */
    private static void requirePatterns(Condition source, Spot spot) throws Refusal {
        boolean fine = source instanceof Condition.Pattern
                || source instanceof Condition.All all
                        && all.parts().get(0) instanceof Condition.Pattern
                        && all.parts().stream()
                                .allMatch(each -> each instanceof Condition.Pattern
                                        || each instanceof Condition.None
                                        || each instanceof Condition.Some);
        if (!fine) {
            throw new Refusal("guard.accumulate.source", spot);
        }
    }

    private Condition.Summary summary(Scope scope, Scope inside) throws Refusal {
        Token variable = cursor.expect(Token.Type.WORD, "variable");
        cursor.expect(":");
        Token function = cursor.expect(Token.Type.WORD, "function");
        if (!vocabulary.isAccumulate(function.text())) {
            throw new Refusal(
                    "guard.accumulate", function.spot(), function.text(), String.join(", ", vocabulary.accumulates()));
        }
        cursor.expect("(");
        Expression argument = cursor.at(")") ? null : new ExpressionParser(cursor, vocabulary, inside, null).value();
        cursor.expect(")");
        boolean numbers = vocabulary.accumulatesNumbers(function.text());
        if (argument == null && numbers) {
            throw new Refusal("rule.arguments", function.spot(), function.text(), 1, 0);
        }
        boolean plain = argument == null
                || argument instanceof Expression.Variable
                || argument instanceof Expression.PropertyOf;
        if (!plain || numbers && argument.kind() != Kind.NUMBER) {
            throw new Refusal("rule.accumulate.argument", function.spot(), function.text());
        }
        scope.bind(variable.text(), Kind.NUMBER, "", variable.spot());
        return new Condition.Summary(variable.text(), function.text(), argument, Kind.NUMBER);
    }
}
