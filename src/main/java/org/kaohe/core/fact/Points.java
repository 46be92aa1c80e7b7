package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * Points earned on an indicator, on the scale of its marks; the parts of one indicator add up.
 *
 * @param part what earned them, usually a source; keeps equal points of two parts apart
 * @param weight of the indicator, so that {@link #contribution} can be summed over all indicators
 */
public record Points(String indicator, String part, BigDecimal value, BigDecimal weight) implements Fact.Derived {
    public Points {
        value = Decimals.plain(value);
        weight = Decimals.plain(weight);
    }

    /** What these points add to a score out of 100: value x weight / 100. */
    public BigDecimal contribution() {
        return Decimals.percent(value, weight);
    }
}
