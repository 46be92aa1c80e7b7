package org.kaohe.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.policy.Phase;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Expression;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Spot;
import org.kaohe.engine.rule.Vocabulary;

/**
 * Reads a text in the allowed part of DRL: rules with a phase, conditions on listed facts, actions on the outcome.
 * Whatever else DRL knows is refused by name.
 */
final class RuleParser {

    private static final int MAX_ACTIONS = 30;
    private static final int MAX_SALIENCE = 1000;

    /** What the compiler adds by itself; written out, it is accepted when it says the same. */
    private static final Set<String> IMPORTS =
            Set.of("org.kaohe.core.fact.*", "java.math.BigDecimal", "java.util.List");

    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private Phase phase;

    private RuleParser(Cursor cursor, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
    }

    /** The rules of a text and what was refused in it; a refused rule does not hide the problems of the next. */
    static Parsed parse(String text, Vocabulary vocabulary) {
        List<Rule> rules = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        try {
            var parser = new RuleParser(new Cursor(Lexer.tokens(text)), vocabulary);
            parser.file(rules, refusals);
        } catch (Refusal refusal) {
            refusals.add(refusal);
        }
        return new Parsed(rules, refusals);
    }

    record Parsed(List<Rule> rules, List<Refusal> refusals) {}

    private void file(List<Rule> rules, List<Refusal> refusals) {
        while (!cursor.atEnd()) {
            Token first = cursor.peek();
            try {
                if (cursor.at("rule")) {
                    rules.add(rule());
                } else {
                    header();
                }
            } catch (Refusal refusal) {
                refusals.add(refusal);
                skipToNextRule(first);
            }
            cursor.accept(";");
        }
    }

    private void skipToNextRule(Token failed) {
        if (cursor.spot().equals(failed.spot())) {
            cursor.next();
        }
        while (!cursor.atEnd() && !(cursor.at("rule") && cursor.peek(1).type() == Token.Type.TEXT)) {
            cursor.next();
        }
    }

    private void header() throws Refusal {
        Token word = cursor.next();
        switch (word.text()) {
            case "package" -> dotted();
            case "import" -> imported();
            case "global" -> global();
            case "agenda" -> phase = agendaGroup(word);
            default -> throw new Refusal("guard.construct", word.spot(), word.shown());
        }
    }

    private void imported() throws Refusal {
        Spot spot = cursor.spot();
        String name = dotted();
        boolean vocabularyFact = name.startsWith("org.kaohe.core.fact.")
                && vocabulary
                        .properties(name.substring("org.kaohe.core.fact.".length()))
                        .isPresent();
        if (!IMPORTS.contains(name) && !vocabularyFact) {
            throw new Refusal("guard.import", spot, name);
        }
    }

    private void global() throws Refusal {
        Spot spot = cursor.spot();
        String type = dotted();
        Token name = cursor.expect(Token.Type.WORD, "outcome");
        if (!type.equals("Outcome") && !type.equals("org.kaohe.core.fact.Outcome") || !name.is("outcome")) {
            throw new Refusal("guard.global", spot, type + " " + name.text());
        }
    }

    private String dotted() throws Refusal {
        var name = new StringBuilder(cursor.expect(Token.Type.WORD, "name").text());
        while (cursor.accept(".")) {
            name.append('.')
                    .append(
                            cursor.accept("*")
                                    ? "*"
                                    : cursor.expect(Token.Type.WORD, "name").text());
        }
        return name.toString();
    }

    private Rule rule() throws Refusal {
        Spot first = cursor.next().spot();
        Token name = cursor.next();
        if (name.type() != Token.Type.TEXT && name.type() != Token.Type.WORD) {
            throw new Refusal("rule.expected", name.spot(), "\"name\"", name.shown());
        }
        checkName(name);
        Attributes attributes = attributes();
        cursor.expect("when");
        Scope scope = new Scope(null);
        List<Condition> when = new ConditionParser(cursor, vocabulary).conditions(scope);
        cursor.expect("then");
        List<Action> then = actions(scope);
        int last = cursor.expect("end").spot().line();
        if (attributes.phase == null) {
            throw new Refusal("rule.phase.none", first, name.text());
        }
        return new Rule(name.text(), attributes.phase, attributes.salience, when, then, first, last);
    }

    private static void checkName(Token name) throws Refusal {
        String text = name.text();
        if (text.isBlank() || text.length() > 200 || text.indexOf('\n') >= 0) {
            throw new Refusal("rule.name", name.spot(), text.strip());
        }
    }

    private static final class Attributes {
        private Phase phase;
        private int salience;
    }

    private Attributes attributes() throws Refusal {
        var attributes = new Attributes();
        attributes.phase = phase;
        while (!cursor.at("when")) {
            Token word = cursor.next();
            switch (word.text()) {
                case "agenda" -> attributes.phase = agendaGroup(word);
                case "salience" -> attributes.salience = salience();
                case "no" -> noLoop(word);
                case "dialect" -> dialect();
                case "attributes", "," -> cursor.accept(":");
                default -> throw new Refusal("guard.attribute", word.spot(), word.shown());
            }
        }
        return attributes;
    }

    private Phase agendaGroup(Token word) throws Refusal {
        cursor.expect("-");
        if (!cursor.accept("group")) {
            throw new Refusal(
                    "guard.attribute", word.spot(), "agenda-" + cursor.peek().shown());
        }
        Token group = cursor.expect(Token.Type.TEXT, "\"measure\"");
        Optional<Phase> named = Phase.of(group.text());
        return named.orElseThrow(() -> new Refusal("rule.phase", group.spot(), group.text()));
    }

    private int salience() throws Refusal {
        boolean bracket = cursor.accept("(");
        boolean negative = cursor.accept("-");
        Token number = cursor.expect(Token.Type.NUMBER, "whole number");
        if (bracket) {
            cursor.expect(")");
        }
        if (!number.text().matches("\\d{1,4}") || Integer.parseInt(number.text()) > MAX_SALIENCE) {
            throw new Refusal("rule.salience", number.spot(), number.text());
        }
        return negative ? -Integer.parseInt(number.text()) : Integer.parseInt(number.text());
    }

    /** Rules only add and equal facts are one, so no rule can loop; the attribute is accepted and changes nothing. */
    private void noLoop(Token word) throws Refusal {
        cursor.expect("-");
        if (!cursor.accept("loop")) {
            throw new Refusal(
                    "guard.attribute", word.spot(), "no-" + cursor.peek().shown());
        }
        if (!cursor.accept("true")) {
            cursor.accept("false");
        }
    }

    private void dialect() throws Refusal {
        Token dialect = cursor.expect(Token.Type.TEXT, "\"java\"");
        if (!dialect.text().equals("java")) {
            throw new Refusal("guard.attribute", dialect.spot(), "dialect \"" + dialect.text() + "\"");
        }
    }

    private List<Action> actions(Scope scope) throws Refusal {
        List<Action> actions = new ArrayList<>();
        while (!cursor.at("end")) {
            if (actions.size() >= MAX_ACTIONS) {
                throw new Refusal("guard.limit.actions", cursor.spot(), MAX_ACTIONS);
            }
            actions.add(action(scope));
            cursor.expect(";");
        }
        return actions;
    }

    private Action action(Scope scope) throws Refusal {
        Token outcome = cursor.next();
        if (!outcome.is("outcome") || !cursor.at(".")) {
            throw new Refusal("guard.statement", outcome.spot(), outcome.shown());
        }
        cursor.next();
        Token name = cursor.expect(Token.Type.WORD, "action");
        List<Kind> kinds = vocabulary
                .action(name.text())
                .orElseThrow(() ->
                        new Refusal("guard.action", name.spot(), name.text(), String.join(", ", vocabulary.actions())));
        List<Expression> arguments = new ExpressionParser(cursor, vocabulary, scope, null).arguments(name, kinds);
        if (name.is("propose")
                && arguments.get(0) instanceof Expression.Text kind
                && ProposalKind.of(kind.value()).isEmpty()) {
            throw new Refusal("rule.proposal.kind", name.spot(), kind.value());
        }
        return new Action(name.text(), arguments);
    }
}
