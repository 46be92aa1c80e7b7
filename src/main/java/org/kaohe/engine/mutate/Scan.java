package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.guard.Token;
import org.kaohe.engine.guard.Tokens;
import org.kaohe.engine.rule.Vocabulary;

/** Looks through one text for what can be slipped in: numbers, comparisons, actions. */
final class Scan {

    static final Set<String> ORDERS = Set.of(">=", "<=", ">", "<");
    private static final Set<String> RELATIONS = Set.of(">=", "<=", ">", "<", "==", "!=");

    private final int index;
    private final RuleText text;
    private final List<Token> tokens;
    private final String[] lines;
    private int nth;

    final List<Sighting> numbers = new ArrayList<>();
    final List<Sighting> comparisons = new ArrayList<>();
    final List<Sighting> actions = new ArrayList<>();

    private Scan(int index, RuleText text) {
        this.index = index;
        this.text = text;
        this.tokens = Tokens.of(text.text()).orElse(List.of());
        this.lines = text.text().split("\n", -1);
    }

    static Scan of(int index, RuleText text) {
        var scan = new Scan(index, text);
        scan.run();
        return scan;
    }

    private void run() {
        String part = "";
        int line = 0;
        int ordinal = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is("when") || token.is("then") || token.is("end")) {
                part = token.text();
                nth = 0;
            }
            ordinal = token.spot().line() == line ? ordinal : 0;
            line = token.spot().line();
            Optional<RuleText.Cell> cell = cell(token);
            if (cell.isEmpty()) {
                ordinal++;
            }
            if (part.equals("when") || part.equals("then")) {
                take(at, part, cell, ordinal);
            }
        }
    }

    private void take(int at, String part, Optional<RuleText.Cell> cell, int ordinal) {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.NUMBER) {
            numbers.add(number(at, cell, ordinal));
        } else if (part.equals("when")
                && ORDERS.contains(token.text())
                && token.type() == Token.Type.SYMBOL
                && cell.isEmpty()) {
            Optional<Measured> measured = measured(at, token.text());
            int after = at + 1;
            BigDecimal limit = tokens.get(after).type() == Token.Type.NUMBER
                    ? new BigDecimal(tokens.get(after).text())
                    : null;
            comparisons.add(sighting(token, cell, ordinal, limit, measured));
        } else if (part.equals("then") && token.is("outcome")) {
            actions.add(action(sighting(token, cell, ordinal, null, Optional.empty())));
        }
    }

    private Sighting action(Sighting found) {
        return new Sighting(
                index,
                found.token(),
                found.key(),
                found.place(),
                found.from(),
                found.to(),
                null,
                nth++,
                found.measured());
    }

    private Sighting number(int at, Optional<RuleText.Cell> cell, int ordinal) {
        Token token = tokens.get(at);
        int operator = at - 1;
        if (cell.isPresent() && cell(tokens.get(operator)).equals(cell)) {
            operator--; // the sign of a negative cell
        }
        String relation = tokens.get(operator).text();
        Optional<Measured> measured = RELATIONS.contains(relation) ? measured(operator, relation) : Optional.empty();
        String written = cell.map(each -> lines[each.line() - 1].substring(each.from() - 1, each.to() - 1))
                .orElse(token.text());
        return sighting(token, cell, ordinal, new BigDecimal(written), measured);
    }

    private Sighting sighting(
            Token token, Optional<RuleText.Cell> cell, int ordinal, BigDecimal number, Optional<Measured> measured) {
        int line = token.spot().line();
        int column = token.spot().column();
        Place place = text.place(line, column);
        boolean template = text.isTable() && !text.templateFile().equals(text.file());
        String key = cell.isPresent()
                ? place.toString()
                : template
                        ? text.templateFile() + ":" + (text.firstLine() + line) + "#" + ordinal
                        : text.file() + "/" + text.row() + ":" + line + "#" + ordinal;
        return new Sighting(
                index,
                token,
                key,
                place,
                cell.map(RuleText.Cell::from).orElse(column),
                cell.map(RuleText.Cell::to).orElse(column + token.text().length()),
                number,
                0,
                measured);
    }

    private Optional<RuleText.Cell> cell(Token token) {
        return text.cells().stream()
                .filter(each -> each.line() == token.spot().line()
                        && token.spot().column() >= each.from()
                        && token.spot().column() < each.to())
                .findFirst();
    }

    /** The property left of a relation, with the fact whose brackets it stands in. */
    private Optional<Measured> measured(int relation, String operator) {
        Token property = tokens.get(relation - 1);
        int depth = 0;
        for (int at = relation - 2; at > 0 && property.isWord(); at--) {
            if (tokens.get(at).is(")")) {
                depth++;
            } else if (tokens.get(at).is("(") && depth-- == 0) {
                String fact = tokens.get(at - 1).text();
                boolean known = Vocabulary.standard()
                        .properties(fact)
                        .filter(each -> each.containsKey(property.text()))
                        .isPresent();
                return known ? Optional.of(new Measured(fact + "." + property.text(), operator)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
