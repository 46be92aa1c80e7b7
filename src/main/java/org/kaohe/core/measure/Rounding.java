package org.kaohe.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding place of a policy: how many decimals a score and an amount of money keep, and how a tie is broken.
 * Stated in {@code policy.yaml}; scores keep 0 to 6 decimals, money 0 to 2.
 */
public record Rounding(int scoreDecimals, int moneyDecimals, RoundingMode mode) {

    public Rounding {
        if (scoreDecimals < 0 || scoreDecimals > 6) {
            throw new IllegalArgumentException("score decimals outside 0..6: " + scoreDecimals);
        }
        if (moneyDecimals < 0 || moneyDecimals > 2) {
            throw new IllegalArgumentException("money decimals outside 0..2: " + moneyDecimals);
        }
    }

    public BigDecimal score(BigDecimal exact) {
        return Decimals.plain(exact.setScale(scoreDecimals, mode));
    }

    public BigDecimal money(BigDecimal exact) {
        return Decimals.plain(exact.setScale(moneyDecimals, mode));
    }
}
