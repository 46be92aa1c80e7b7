package org.kaohe.appraising.impact;

import java.time.Instant;
import java.util.List;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.time.Period;

/** What is to be compared with what. */
public record ImpactOrder(
        PolicyContent content,
        int baseVersion,
        String baseHash,
        List<Period> periods,
        String requestedBy,
        Instant requestedAt) {

    public ImpactOrder {
        periods = List.copyOf(periods);
    }
}
