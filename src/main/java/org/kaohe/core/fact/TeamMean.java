package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * The mean of the person's team for one indicator and source in the period: of its members' ratios where there are any,
 * else of their mean marks. Each member counts once, whatever the workload, and the person is one of them: the whole
 * team has one mean, and who has no colleagues is compared with nobody and loses nothing.
 *
 * @param mean on the scale of {@link Kpi#value} or {@link Mark#mean}, to 12 decimals
 * @param members with a reading, at least 1
 */
public record TeamMean(String indicator, String source, BigDecimal mean, int members) implements Fact.Given {
    public TeamMean {
        if (members < 1) {
            throw new IllegalArgumentException("a mean of nobody: " + indicator + " " + source);
        }
        mean = Decimals.plain(mean);
    }
}
