package org.kaohe.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.policy.Phase;

/**
 * One rule of the allowed language.
 *
 * @param salience order inside its phase, higher first, -1000..1000
 * @param first where it begins in its text
 * @param last the line of its {@code end}
 */
public record Rule(
        String name, Phase phase, int salience, List<Condition> when, List<Action> then, Spot first, int last) {

    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /** True when {@link #alternatives} are no more than {@code most}; asked first, since they grow with every or. */
    public boolean isWithin(int most) {
        return ways(new Condition.All(when)) <= most;
    }

    /** A rule with {@code or} is as many rules, each of which knows the facts it matched. */
    public List<List<Condition>> alternatives() {
        return choices(new Condition.All(when));
    }

    private static long ways(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToLong(Rule::ways).sum();
        }
        return condition instanceof Condition.All all
                ? all.parts().stream().mapToLong(Rule::ways).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE))
                : 1;
    }

    private static List<List<Condition>> choices(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(each -> choices(each).stream()).toList();
        }
        if (!(condition instanceof Condition.All all)) {
            return List.of(List.of(condition));
        }
        List<List<Condition>> ways = List.of(List.of());
        for (Condition part : all.parts()) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> way : ways) {
                for (List<Condition> choice : choices(part)) {
                    List<Condition> joined = new ArrayList<>(way);
                    joined.addAll(choice);
                    longer.add(joined);
                }
            }
            ways = longer;
        }
        return ways;
    }
}
