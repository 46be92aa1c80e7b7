package org.kaohe.appraising.sampling;

import java.math.BigDecimal;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * What to draw: of the decisions that stand, so many of each stratum. Within a stratum those come first whose SHA-256 over
 * seed, line feed and staff number is smallest: a different seed gives a different sample, the same one the same.
 *
 * @param perStratum null when a share is given
 * @param share of each stratum, rounded up; null when a number is given
 */
public record SampleOrder(
        PolicyCode policy, Period period, Strata strata, Integer perStratum, BigDecimal share, String seed) {

    /** By what the decisions are grouped. */
    public enum Strata {
        TEAM,
        GRADE,
        POST
    }
}
