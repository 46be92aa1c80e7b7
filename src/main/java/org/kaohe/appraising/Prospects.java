package org.kaohe.appraising;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;

/**
 * What would lift and what would drop a result: for each observed indicator the smallest change that does, evaluated
 * with everything else as it was, the team's means and ranks included.
 *
 * @param lifts the smallest part of an indicator's range first; empty when no single indicator can
 * @param drops likewise
 */
public record Prospects(Outcome now, List<Change> lifts, List<Change> drops) {

    public Prospects {
        lifts = List.copyOf(lifts);
        drops = List.copyOf(drops);
    }

    /** @param bonus CNY; null when there is none */
    public record Outcome(Verdict.Status status, BigDecimal score, String grade, BigDecimal bonus) {
        static Outcome of(Verdict verdict) {
            return new Outcome(verdict.status(), verdict.score(), verdict.grade(), verdict.bonus());
        }

        BigDecimal money() {
            return bonus == null ? BigDecimal.ZERO : bonus;
        }
    }

    /**
     * One fact changed.
     *
     * @param seen its value as it was: a mean mark, a numerator, a number of failed inspections
     * @param needed the nearest one that changes the result: means in hundredths, counts in ones
     * @param share the difference as a part of the range the value can have, 0 to 1
     * @param gives the result with it
     */
    public record Change(
            Fact.Given before, Fact.Given after, BigDecimal seen, BigDecimal needed, BigDecimal share, Outcome gives) {

        public BigDecimal difference() {
            return needed.subtract(seen);
        }
    }
}
