package org.kaohe.engine.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.measure.Decimals;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Spot;
import org.kaohe.engine.rule.Vocabulary;

/** Reads and checks an expression; linear in its length, nesting limited. */
final class ExpressionParser {

    /** Deepest nesting of brackets and functions. */
    static final int MAX_DEPTH = 6;

    /**
     * Values and names in one expression. The printer, Drools and the Java compiler all walk expressions by recursion and
     * slow down with every part; a longer one belongs into a table.
     */
    private static final int MAX_PARTS = 100;

    private static final Set<String> RELATIONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORD_RELATIONS = Set.of("contains", "memberOf", "matches");

    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final Scope scope;
    /** Fact whose pattern this stands in; null in an action or a test of an accumulate. */
    private final String fact;

    private int depth;
    private int parts;

    ExpressionParser(Cursor cursor, Vocabulary vocabulary, Scope scope, String fact) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.fact = fact;
    }

    /** A condition: something true or false. */
    Expression condition() throws Refusal {
        Spot spot = cursor.spot();
        parts = 0;
        return Nesting.check(require(any(null), Kind.TRUTH, spot), spot);
    }

    /** A value, without comparisons. */
    Expression value() throws Refusal {
        Spot spot = cursor.spot();
        parts = 0;
        return Nesting.check(sum(), spot);
    }

    /** Continues after a value has been read, as in {@code $x : value >= 90}. */
    Expression comparisonOf(Expression left) throws Refusal {
        Spot spot = cursor.spot();
        return Nesting.check(any(left), spot);
    }

    boolean atComparison() {
        Token token = cursor.peek();
        return RELATIONS.contains(token.text()) && token.type() == Token.Type.SYMBOL
                || token.isWord() && (WORD_RELATIONS.contains(token.text()) || token.is("in") || token.is("not"));
    }

    private Expression any(Expression first) throws Refusal {
        Expression left = all(first);
        while (cursor.at("||")) {
            Spot spot = cursor.next().spot();
            left = new Expression.Logic(false, truth(left, spot), truth(all(shared(left)), spot));
        }
        return left;
    }

    private Expression all(Expression first) throws Refusal {
        Expression left = comparison(first);
        while (cursor.at("&&")) {
            Spot spot = cursor.next().spot();
            left = new Expression.Logic(true, truth(left, spot), truth(comparison(shared(left)), spot));
        }
        return left;
    }

    /** DRL lets {@code value > 3 && < 5} share its left side. */
    private Expression shared(Expression left) {
        if (!atComparison() || cursor.at("not")) {
            return null;
        }
        Expression last = left;
        while (last instanceof Expression.Logic logic) {
            last = logic.right();
        }
        return last instanceof Expression.Comparison comparison ? comparison.left() : null;
    }

    private Expression comparison(Expression first) throws Refusal {
        if (first == null && cursor.at("!")) {
            Spot spot = cursor.next().spot();
            return new Expression.Negation(truth(primary(), spot));
        }
        Expression left = first == null ? sum() : first;
        if (!atComparison()) {
            return left;
        }
        Spot spot = cursor.spot();
        boolean negated = cursor.accept("not");
        Token operator = cursor.next();
        if (operator.is("in")) {
            return among(negated, left, spot);
        }
        if (WORD_RELATIONS.contains(operator.text())) {
            return named(negated, left, operator);
        }
        if (negated || !RELATIONS.contains(operator.text())) {
            throw new Refusal("guard.operator", operator.spot(), operator.shown());
        }
        Expression right = sum();
        boolean equality = operator.is("==") || operator.is("!=");
        boolean comparable =
                left.kind() == Kind.NUMBER || equality && (left.kind() == Kind.TEXT || left.kind() == Kind.TRUTH);
        if (!comparable || left.kind() != right.kind()) {
            throw new Refusal("rule.kinds", spot, operator.text(), called(left.kind()), called(right.kind()));
        }
        return new Expression.Comparison(operator.text(), left, right);
    }

    private Expression among(boolean negated, Expression left, Spot spot) throws Refusal {
        cursor.expect("(");
        List<Expression> choices = new ArrayList<>();
        do {
            Expression choice = sum();
            if (choice.kind() != left.kind() || left.kind() != Kind.NUMBER && left.kind() != Kind.TEXT) {
                throw new Refusal("rule.kinds", spot, "in", called(left.kind()), called(choice.kind()));
            }
            choices.add(choice);
        } while (cursor.accept(","));
        cursor.expect(")");
        return new Expression.Among(negated, left, choices);
    }

    private Expression named(boolean negated, Expression left, Token operator) throws Refusal {
        Expression right = sum();
        boolean fits = switch (operator.text()) {
            case "contains" -> left.kind() == Kind.TEXTS && right.kind() == Kind.TEXT;
            case "memberOf" -> left.kind() == Kind.TEXT && right.kind() == Kind.TEXTS;
            default -> left.kind() == Kind.TEXT && right instanceof Expression.Text;
        };
        if (!fits) {
            throw new Refusal(
                    "rule.kinds", operator.spot(), operator.text(), called(left.kind()), called(right.kind()));
        }
        if (operator.is("matches")) {
            SafePattern.check(((Expression.Text) right).value(), operator.spot());
        }
        return new Expression.Comparison((negated ? "not " : "") + operator.text(), left, right);
    }

    private Expression sum() throws Refusal {
        List<Expression> added = new ArrayList<>(List.of(product()));
        List<Expression> taken = new ArrayList<>();
        while (cursor.at("+") || cursor.at("-")) {
            Token operator = cursor.next();
            (operator.is("+") ? added : taken).add(numbers(operator, added.get(0), product()));
        }
        Expression sum = Nesting.halved('+', added);
        return taken.isEmpty() ? sum : new Expression.Arithmetic('-', sum, Nesting.halved('+', taken));
    }

    private Expression product() throws Refusal {
        List<Expression> factors = new ArrayList<>(List.of(signed()));
        while (cursor.at("*") || cursor.at("/")) {
            Token operator = cursor.next();
            Expression next = numbers(operator, factors.get(0), signed());
            if (operator.is("*")) {
                factors.add(next);
            } else {
                // A division is rounded: what stands before it is computed before it.
                Expression dividend = Nesting.halved('*', factors);
                factors = new ArrayList<>(List.of(new Expression.Arithmetic('/', dividend, next)));
            }
        }
        return Nesting.halved('*', factors);
    }

    /** The right side, when both are numbers. */
    private static Expression numbers(Token operator, Expression left, Expression right) throws Refusal {
        if (left.kind() != Kind.NUMBER || right.kind() != Kind.NUMBER) {
            throw new Refusal(
                    "rule.kinds", operator.spot(), operator.text(), called(left.kind()), called(right.kind()));
        }
        return right;
    }

    private Expression signed() throws Refusal {
        if (cursor.at("-")) {
            Spot spot = cursor.next().spot();
            Expression operand = require(primary(), Kind.NUMBER, spot);
            return operand instanceof Expression.Decimal number
                    ? new Expression.Decimal(number.value().negate())
                    : new Expression.Arithmetic('-', new Expression.Decimal(BigDecimal.ZERO), operand);
        }
        return primary();
    }

    private Expression primary() throws Refusal {
        Token token = cursor.next();
        parts++;
        if (parts > MAX_PARTS) {
            throw new Refusal("guard.limit.expression", token.spot(), MAX_PARTS);
        }
        return switch (token.type()) {
            case NUMBER -> new Expression.Decimal(Decimals.of(token.text()));
            case TEXT -> new Expression.Text(token.text());
            case WORD -> word(token);
            case SYMBOL -> bracket(token);
            case END -> throw new Refusal("rule.expected", token.spot(), "value", token.shown());
        };
    }

    private Expression bracket(Token token) throws Refusal {
        if (!token.is("(")) {
            throw new Refusal("rule.expected", token.spot(), "value", token.shown());
        }
        deeper(token.spot());
        Expression inner = any(null);
        cursor.expect(")");
        depth--;
        return inner;
    }

    private void deeper(Spot spot) throws Refusal {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new Refusal("guard.limit.nesting", spot, MAX_DEPTH);
        }
    }

    private Expression word(Token word) throws Refusal {
        if (word.is("true") || word.is("false")) {
            return new Expression.Truth(word.is("true"));
        }
        if (cursor.at("(")) {
            return call(word);
        }
        if (cursor.at(".")) {
            return propertyOf(word);
        }
        if (scope.has(word.text())) {
            return new Expression.Variable(word.text(), scope.kind(word.text()));
        }
        return property(word);
    }

    private Expression call(Token function) throws Refusal {
        List<Kind> kinds = vocabulary
                .function(function.text())
                .orElseThrow(() -> new Refusal(
                        "guard.function", function.spot(), function.text(), String.join(", ", vocabulary.functions())));
        deeper(function.spot());
        List<Expression> arguments = arguments(function, kinds);
        depth--;
        return new Expression.Call(function.text(), arguments);
    }

    /** The arguments of a function or an action, checked against the kinds it takes. */
    List<Expression> arguments(Token called, List<Kind> kinds) throws Refusal {
        cursor.expect("(");
        List<Expression> arguments = new ArrayList<>();
        while (!cursor.at(")")) {
            if (!arguments.isEmpty()) {
                cursor.expect(",");
            }
            Spot spot = cursor.spot();
            Expression argument = Nesting.check(sum(), spot);
            if (arguments.size() < kinds.size()) {
                require(argument, kinds.get(arguments.size()), spot);
            }
            arguments.add(argument);
        }
        cursor.expect(")");
        if (arguments.size() != kinds.size()) {
            throw new Refusal("rule.arguments", called.spot(), called.text(), kinds.size(), arguments.size());
        }
        return arguments;
    }

    private Expression propertyOf(Token variable) throws Refusal {
        cursor.expect(".");
        Token name = cursor.expect(Token.Type.WORD, "property");
        String of = scope.has(variable.text()) ? scope.fact(variable.text()) : "";
        if (of.isEmpty() || cursor.at("(") || cursor.at(".")) {
            throw new Refusal("guard.call", variable.spot(), variable.text() + "." + name.text());
        }
        return new Expression.PropertyOf(variable.text(), name.text(), kindOf(of, name));
    }

    private Expression property(Token word) throws Refusal {
        if (fact == null) {
            throw new Refusal("rule.variable.unknown", word.spot(), word.text(), String.join(", ", scope.names()));
        }
        return new Expression.Property(word.text(), kindOf(fact, word));
    }

    private Kind kindOf(String type, Token name) throws Refusal {
        Map<String, Kind> properties = vocabulary.properties(type).orElseThrow();
        Kind kind = properties.get(name.text());
        if (kind == null) {
            throw new Refusal("guard.property", name.spot(), name.text(), type, String.join(", ", properties.keySet()));
        }
        return kind;
    }

    private static Expression truth(Expression expression, Spot spot) throws Refusal {
        return require(expression, Kind.TRUTH, spot);
    }

    private static Expression require(Expression expression, Kind kind, Spot spot) throws Refusal {
        if (expression.kind() != kind) {
            throw new Refusal("rule.kind", spot, called(kind), called(expression.kind()));
        }
        return expression;
    }

    private static String called(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
