package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** Points taken off 扣分 for one item or behaviour; positive. */
public record Deduction(String code, BigDecimal value) implements Fact.Derived {
    public Deduction {
        value = Decimals.plain(value);
    }
}
