package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.RuleInfo;

/**
 * How one rule, or one row of a table, was used by decisions that stand.
 *
 * @param people decisions in which it fired
 * @param firings times it fired in them
 * @param gradedAlone graded decisions to which it gave the grade, no other rule giving it and no cap lowering it: the score
 *     lies in its band and nothing else mattered
 * @param loweredAlone capped decisions whose grade would be better without the caps of this rule, all others in place
 */
public record RuleUse(RuleInfo rule, long people, long firings, long gradedAlone, long loweredAlone) {

    /** Of the decisions, in hundredths; null without decisions. */
    public BigDecimal percent(long decisions) {
        return decisions == 0
                ? null
                : Decimals.divide(Decimals.of(people).multiply(Decimals.of(100)), Decimals.of(decisions));
    }

    public boolean never(long decisions) {
        return decisions > 0 && people == 0;
    }

    public boolean always(long decisions) {
        return decisions > 0 && people == decisions;
    }
}
