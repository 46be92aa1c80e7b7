package org.kaohe.policydesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: what is known of what a content would change. */
public interface KnownImpacts {

    /** Those of exactly this content beside exactly that one. */
    List<Known> find(PolicyCode policy, String contentHash, String baseHash);

    /** Whether it changes a result of the account's owner, or of somebody in a team that person leads now. */
    boolean concerns(long impact, String account);

    /** Whether the account's owner, or somebody in a team that person leads now, has a result that a change may concern. */
    boolean mayConcern(PolicyCode policy, Period period, String account);

    /**
     * An impact.
     *
     * @param newProposals how many appear, by kind, for example {@code dismissal-review}
     */
    record Known(
            long id,
            Set<Period> periods,
            BigDecimal gradeChangesPercent,
            BigDecimal bonusDifference,
            Map<String, Integer> newProposals) {
        public Known {
            periods = Set.copyOf(periods);
            newProposals = Map.copyOf(newProposals);
        }
    }
}
