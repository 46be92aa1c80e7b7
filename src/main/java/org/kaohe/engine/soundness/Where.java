package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaohe.core.problem.Place;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.expand.RuleText.Cell;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Spot;

/** The place a person has to look at: the cell of a table, the line of a text. */
final class Where {

    private Where() {}

    static Place rule(Admitted rule) {
        return rule.info().table()
                ? Place.cell(rule.info().file(), rule.info().line(), 1, "")
                : Place.line(rule.info().file(), rule.info().line());
    }

    static Place of(Way way, Way.Clause clause) {
        String value = clause.set() instanceof Numbers numbers && !numbers.isEmpty()
                ? end(numbers.hull())
                : clause.set() instanceof Words words && !words.values().isEmpty()
                        ? words.values().first()
                        : "";
        return at(way.rule(), clause.spot(), value);
    }

    private static String end(Span span) {
        BigDecimal end = span.low() == null ? span.high() : span.low();
        return end == null ? "" : end.toPlainString();
    }

    /** @param value what stands there, to find its cell */
    static Place at(Admitted rule, Spot spot, String value) {
        RuleText text = rule.source();
        if (!text.isTable()) {
            return Place.column(text.file(), spot.line(), spot.column());
        }
        return cell(text, cell -> cell.line() == spot.line() && holds(text, cell, value))
                .or(() -> cell(text, cell -> holds(text, cell, value)))
                .or(() -> cell(text, cell -> cell.line() == spot.line()))
                .orElse(rule(rule));
    }

    /** The action, or the cell of a table it takes the value from. */
    static Place action(Admitted rule, String action, String value) {
        RuleText text = rule.source();
        String[] lines = text.text().split("\n", -1);
        int found = 0;
        int last = Math.min(rule.rule().last(), lines.length);
        for (int line = last; line >= rule.rule().first().line(); line--) {
            String written = lines[line - 1];
            if (written.contains(action + "(") || written.contains(action + " (")) {
                found = found == 0 || written.contains(value) ? line : found;
            }
        }
        if (found == 0) {
            return rule(rule);
        }
        int line = found;
        return text.isTable()
                ? cell(text, cell -> cell.line() == line && holds(text, cell, value))
                        .orElse(rule(rule))
                : Place.line(text.file(), line);
    }

    private static Optional<Place> cell(RuleText text, Predicate<Cell> wanted) {
        return text.cells().stream()
                .filter(wanted)
                .findFirst()
                .map(cell -> Place.cell(text.file(), text.row(), cell.column(), cell.header()));
    }

    private static boolean holds(RuleText text, Cell cell, String value) {
        String line = text.text().split("\n", -1)[cell.line() - 1];
        String written = line.substring(cell.from() - 1, Math.min(cell.to() - 1, line.length()));
        String bare = written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
        return bare.equals(value) || number(bare).isPresent() && number(bare).equals(number(value));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
