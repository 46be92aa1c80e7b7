package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** The score 得分, rounded as the policy says. */
public record Score(BigDecimal value) implements Fact.Derived {
    public Score {
        value = Decimals.plain(value);
    }
}
