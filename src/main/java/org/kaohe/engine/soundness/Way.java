package org.kaohe.engine.soundness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Spot;

/**
 * One way a rule can fire: a rule with {@code or} has several.
 *
 * @param skeleton the conditions that are no limit of one property by constants; two ways with equal skeletons differ
 *     only in their box
 * @param clauses the limits one by one, where they stand
 */
record Way(
        Admitted rule,
        SortedSet<String> skeleton,
        SortedMap<String, Domain> box,
        List<Seen> seen,
        List<Clause> clauses,
        List<Effect> effects) {

    /** A limit of one property or total by constants. */
    record Clause(Term target, Domain set, Domain natural, Spot spot, boolean figure) {
        String key() {
            return target.key();
        }
    }

    /** An action with what its arguments stand for. */
    record Effect(String action, List<Term> arguments) {
        /** Two effects of one subject contradict each other when they differ: two grades, two points of one part. */
        String subject() {
            return switch (action) {
                case "points" ->
                    "points " + arguments.get(0).key() + " " + arguments.get(1).key();
                case "deduct", "derive" -> action + " " + arguments.get(0).key();
                case "met", "missed" -> "met " + arguments.get(0).key();
                case "score", "grade", "bonus" -> action;
                default -> key();
            };
        }

        String key() {
            return action + arguments.stream().map(Term::key).toList();
        }
    }

    String name() {
        return rule.info().name();
    }

    /** Whether both are ways of one rule. */
    boolean isOf(Way other) {
        return rule.info().index() == other.rule.info().index();
    }

    boolean isPossible() {
        return box.values().stream().noneMatch(Domain::isEmpty);
    }

    Optional<Effect> effect(String action) {
        return effects.stream().filter(each -> each.action().equals(action)).findFirst();
    }

    /** What is left of a property of the one fact of a type; all there is when the rule does not ask. */
    Domain of(String key, Domain all) {
        return box.getOrDefault(key, all);
    }

    /** The clause that sets a number's lower or upper end. */
    Optional<Clause> clause(String key, boolean upper) {
        return clauses.stream()
                .filter(each -> each.key().equals(key) && each.set() instanceof Numbers numbers && !numbers.isEmpty())
                .filter(each -> upper ? end(each).high() != null : end(each).low() != null)
                .min(Comparator.comparing(
                        each -> upper ? end(each).high() : end(each).low().negate()));
    }

    private static Span end(Clause clause) {
        return ((Numbers) clause.set()).hull();
    }
}
