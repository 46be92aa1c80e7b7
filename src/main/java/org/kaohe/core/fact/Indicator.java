package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * An indicator 指标 of the policy, from its {@code indicators.csv}.
 *
 * @param dimension the group it belongs to; the code itself where there is none
 * @param weight 权重 in points out of the policy's total, above 0
 */
public record Indicator(String code, String dimension, BigDecimal weight) implements Fact.Given {
    public Indicator {
        weight = Decimals.plain(weight);
    }
}
