package org.kaohe.appraising.reevaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kaohe.appraising.Decision;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.policy.Policy;

/**
 * A decision that stands, and what it would be on the evidence of today under the same content.
 *
 * @param after with the id of the decision that stands: it is not stored
 * @param causes through what it is reached
 * @param changes the facts that differ; empty when the sums are what they were
 * @param policy as pinned
 */
public record Effect(Decision before, Decision after, Set<Cause> causes, List<FactChange> changes, Policy policy) {

    public Effect {
        causes = Set.copyOf(causes);
        changes = List.copyOf(changes);
    }

    /** Whether the person would notice. */
    public boolean changed() {
        return before.status() != after.status()
                || !Objects.equals(before.grade(), after.grade())
                || !equal(before.score(), after.score())
                || !equal(before.bonus(), after.bonus())
                || !before.proposals().equals(after.proposals())
                || !before.missing().equals(after.missing())
                || !before.notes().equals(after.notes());
    }

    /** CNY; a decision without bonus counts as none. */
    public BigDecimal bonusDifference() {
        return money(after).subtract(money(before));
    }

    public List<Proposed> appeared() {
        return after.proposals().stream()
                .filter(each -> !before.proposals().contains(each))
                .toList();
    }

    public List<Proposed> disappeared() {
        return before.proposals().stream()
                .filter(each -> !after.proposals().contains(each))
                .toList();
    }

    /** Whether a later decision that counts this one would see another result. */
    boolean countsOtherwise() {
        return !Objects.equals(before.grade(), after.grade())
                || before.failing() != after.failing()
                || before.counts() != after.counts();
    }

    private static BigDecimal money(Decision decision) {
        return decision.bonus() == null ? BigDecimal.ZERO : decision.bonus();
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
