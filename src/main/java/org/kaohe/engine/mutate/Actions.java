package org.kaohe.engine.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.MutantMaker.Mutant;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Rule;

/** An action left out: of one rule, or of the rules a template makes of all rows. */
final class Actions {

    private final Original original;

    Actions(Original original) {
        this.original = original;
    }

    /** @param sightings of the word {@code outcome} at one place */
    Optional<Mutant> leftOut(List<Sighting> sightings) {
        var edit = new Edit(original);
        String name = "";
        for (Sighting each : sightings) {
            int first = original.firstRules().get(each.text());
            int rule = first;
            int last = each.text() + 1 < original.texts().size()
                    ? original.firstRules().get(each.text() + 1)
                    : original.programs().size();
            while (rule + 1 < last
                    && original.rule(rule + 1).first().line()
                            <= each.token().spot().line()) {
                rule++;
            }
            name = original.rule(rule).name();
            edit.put(rule, without(original.rule(rule), each.nth()));
        }
        Sighting shown = sightings.get(0);
        Place place = shown.place();
        return edit.mutant(Problem.warning("mutation.action.left-out", place, name, line(shown)));
    }

    static Rule with(Rule rule, List<Action> then) {
        return new Rule(rule.name(), rule.phase(), rule.salience(), rule.when(), then, rule.first(), rule.last());
    }

    private static Rule without(Rule rule, int action) {
        List<Action> then = new ArrayList<>(rule.then());
        then.remove(action);
        return with(rule, then);
    }

    /** The line as a person wrote it; of a template, as it stands in the rule of the first row. */
    private String line(Sighting shown) {
        var text = original.texts().get(shown.text());
        String source = text.isTable() ? text.text() : text.original();
        return source.split("\n", -1)[shown.token().spot().line() - 1].strip();
    }
}
