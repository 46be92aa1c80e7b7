package org.kaohe.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/** What must hold for a rule to fire. */
public sealed interface Condition {

    /** The types of the facts the condition looks at, by name. */
    default Stream<String> types() {
        if (this instanceof Pattern pattern) {
            return Stream.of(pattern.type());
        } else if (this instanceof None none) {
            return none.inner().types();
        } else if (this instanceof Some some) {
            return some.inner().types();
        } else if (this instanceof Accumulate accumulate) {
            return accumulate.source().types();
        }
        List<Condition> parts = this instanceof All all ? all.parts() : ((Any) this).parts();
        return parts.stream().flatMap(Condition::types);
    }

    /**
     * A fact of one type.
     *
     * @param variable bound to the fact; empty when the rule does not name it
     */
    record Pattern(String variable, String type, List<Constraint> constraints, Spot spot) implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** No such facts. */
    record None(Condition inner) implements Condition {}

    /** At least one such fact. */
    record Some(Condition inner) implements Condition {}

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Sums, counts and the like over all facts that match {@code source}. */
    record Accumulate(Condition source, List<Summary> summaries, List<Expression> tests, Spot spot)
            implements Condition {
        public Accumulate {
            summaries = List.copyOf(summaries);
            tests = List.copyOf(tests);
        }
    }

    /** One result of an accumulate: {@code $total : sum($n)}. */
    record Summary(String variable, String function, Expression argument, Kind kind) {}

    /** One entry between the brackets of a pattern. */
    sealed interface Constraint {
        /** {@code $x : property}. */
        record Binding(String variable, Expression value) implements Constraint {}

        record Test(Expression expression) implements Constraint {}
    }
}
