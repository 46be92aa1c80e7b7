package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.core.fact.Calculation;
import org.kaohe.core.fact.Outcome;
import org.kaohe.engine.rule.Action;

/** An action ready to be taken. */
record Deed(String action, List<Formula> arguments) {

    static Deed of(Action action, Slots slots) {
        var formulas = new Formulas(slots, "");
        return new Deed(
                action.name(), action.arguments().stream().map(formulas::of).toList());
    }

    void run(Outcome outcome, Object[] bound) {
        switch (action) {
            case "points" -> outcome.points(text(0, bound), text(1, bound), number(2, bound));
            case "deduct" -> outcome.deduct(text(0, bound), number(1, bound));
            case "cap" -> outcome.cap(text(0, bound), text(1, bound));
            case "score" -> outcome.score(number(0, bound));
            case "grade" -> outcome.grade(text(0, bound));
            case "bonus" -> outcome.bonus(number(0, bound));
            case "propose" -> outcome.propose(text(0, bound), text(1, bound));
            case "note" -> outcome.note(text(0, bound));
            case "met" -> outcome.met(text(0, bound));
            case "missed" -> outcome.missed(text(0, bound));
            case "missing" -> outcome.missing(text(0, bound), text(1, bound));
            case "derive" -> outcome.derive(text(0, bound), number(1, bound));
            default -> throw new IllegalStateException("An action the interpreter does not know: " + action);
        }
    }

    private String text(int argument, Object[] bound) {
        return (String) arguments.get(argument).of(bound, null);
    }

    private BigDecimal number(int argument, Object[] bound) {
        return Calculation.number((Number) arguments.get(argument).of(bound, null));
    }
}
