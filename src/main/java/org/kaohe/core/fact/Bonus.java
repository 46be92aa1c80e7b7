package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** A change of variable pay 奖金 in CNY, rounded as the policy says; negative is a reduction of variable pay. */
public record Bonus(BigDecimal amount) implements Fact.Derived {
    public Bonus {
        amount = Decimals.plain(amount);
    }
}
