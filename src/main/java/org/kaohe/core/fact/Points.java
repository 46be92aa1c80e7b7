package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * Points earned on an indicator, on the scale of its marks; the parts of one indicator add up.
 *
 * @param part what earned them, usually a source; keeps equal points of two parts apart
 * @param weight of the indicator, so that {@link #contribution} can be summed over all indicators
 * @param dimension of the indicator, so that it can be summed over those of one group
 */
public record Points(String indicator, String part, BigDecimal value, BigDecimal weight, String dimension)
        implements Fact.Derived {
    public Points {
        value = Decimals.plain(value);
        weight = Decimals.plain(weight);
    }

    /** What these points add to a score out of 100: value x weight / 100. */
    public BigDecimal contribution() {
        return Decimals.percent(value, weight);
    }
}
