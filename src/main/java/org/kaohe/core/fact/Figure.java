package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** A named figure of the policy, from its {@code figures.csv}, for example {@code item_limit} = 10. */
public record Figure(String name, BigDecimal value) implements Fact.Given {
    public Figure {
        value = Decimals.plain(value);
    }
}
