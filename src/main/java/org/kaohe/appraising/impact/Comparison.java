package org.kaohe.appraising.impact;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;

/** What two contents say about the facts of one stored decision. */
public record Comparison(Decision decision, Verdict before, Verdict after) {

    /** The grade of a verdict that stands; of any other its status. */
    public static String standing(Verdict verdict) {
        return verdict.status() == Verdict.Status.FINAL && verdict.grade() != null
                ? verdict.grade()
                : verdict.status().name();
    }

    public static BigDecimal bonus(Verdict verdict) {
        return verdict.bonus() == null ? BigDecimal.ZERO : verdict.bonus();
    }

    public static List<ProposalKind> proposals(Verdict verdict) {
        return verdict.proposals().stream().map(Proposed::kind).distinct().toList();
    }

    public boolean isRegraded() {
        return !standing(before).equals(standing(after));
    }

    /** Anything the person would see. */
    public boolean differs() {
        return isRegraded()
                || bonusDifference().signum() != 0
                || (before.score() == null) != (after.score() == null)
                || scoreDifference().signum() != 0
                || !proposals(before).equals(proposals(after));
    }

    public BigDecimal bonusDifference() {
        return bonus(after).subtract(bonus(before));
    }

    BigDecimal scoreDifference() {
        return before.score() == null || after.score() == null
                ? BigDecimal.ZERO
                : after.score().subtract(before.score());
    }
}
