package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * A change of variable pay 奖金 in CNY, rounded as the policy says; negative is a reduction of variable pay. A person's
 * bonus is the sum of these facts.
 *
 * @param rule the rule that gives it, which keeps two equal amounts apart
 */
public record Bonus(BigDecimal amount, String rule) implements Fact.Derived {
    public Bonus {
        amount = Decimals.plain(amount);
    }
}
