package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * A KPI reading of the period as a ratio of sums, so that months add up to a quarter.
 *
 * @param denominator above 0; with no denominator there is no fact
 */
public record Kpi(String indicator, String source, BigDecimal numerator, BigDecimal denominator) implements Fact.Given {
    public Kpi {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a ratio of nothing: " + indicator + " " + source);
        }
        numerator = Decimals.plain(numerator);
        denominator = Decimals.plain(denominator);
    }

    /** Numerator over denominator, to 12 decimals. */
    public BigDecimal value() {
        return Decimals.divide(numerator, denominator);
    }

    /** The ratio in hundredths. */
    public BigDecimal percent() {
        return Decimals.divide(numerator.multiply(Decimals.of(100)), denominator);
    }
}
