package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** A named intermediate value, so that a calculation can be read step by step. */
public record Value(String name, BigDecimal amount) implements Fact.Derived {
    public Value {
        amount = Decimals.plain(amount);
    }
}
