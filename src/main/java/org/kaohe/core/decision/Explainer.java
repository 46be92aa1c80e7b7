package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.kaohe.core.fact.Fact;

/** Port: a policy content that answers for what it did not do. Safe for many threads. */
public interface Explainer {

    /**
     * For each rule that is asked about and did not fire, in the order of the rules, the condition that did not hold.
     *
     * @param asked told {@link org.kaohe.core.policy.RuleInfo#index()}
     */
    List<Silence> whyNot(Trace trace, IntPredicate asked);

    /** Every number some rule may compare with a value read off this fact; between two of them no rule looks. */
    SortedSet<BigDecimal> limits(Fact.Given fact);

    /** Every number some rule that gives a grade compares the score with: where one grade ends and another begins. */
    default SortedSet<BigDecimal> bands() {
        return new TreeSet<>();
    }
}
