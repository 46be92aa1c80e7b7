package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.core.fact.Fact;

/** Why one condition of a rule does not hold. Values are numbers, texts, truths or lists of texts. */
public sealed interface Obstacle {

    /**
     * What a condition demands of one value.
     *
     * @param subject the value in the words of rule files: {@code Mark.mean}, {@code count Earlier}, {@code sum
     *     Points.contribution}, or a calculation with them
     */
    record Limit(String subject, Relation relation, Object bound) {}

    /**
     * A demand that is not met.
     *
     * @param needed the nearest value found that meets it, tried on the rule; null when none is known, as for a pattern
     *     of texts or for limits that exclude each other
     * @param distance for numbers, how far the value is from the bound; for whole numbers, from {@code needed}
     */
    record Gap(Limit limit, Object seen, Object needed, BigDecimal distance) {}

    /**
     * There is no such fact.
     *
     * @param wanted what it would have to be like
     */
    record Absent(String type, List<Limit> wanted) implements Obstacle {
        public Absent {
            wanted = List.copyOf(wanted);
        }
    }

    /** The fact that comes nearest is there, but not as it would have to be. */
    record Unfit(Fact fact, List<Gap> gaps) implements Obstacle {
        public Unfit {
            gaps = List.copyOf(gaps);
        }
    }

    /** These facts are there, and the rule fires only without them. */
    record Unwanted(List<Fact> facts) implements Obstacle {
        public Unwanted {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A sum or a count over some facts is not as it would have to be.
     *
     * @param type of the facts
     * @param wanted what a fact has to be like to count
     * @param members those that do
     */
    record Total(String type, List<Limit> wanted, List<Fact> members, List<Gap> gaps) implements Obstacle {
        public Total {
            wanted = List.copyOf(wanted);
            members = List.copyOf(members);
            gaps = List.copyOf(gaps);
        }
    }

    /** Nothing stood in the way: the evaluation failed before it came to the rule. */
    record NotReached() implements Obstacle {}
}
