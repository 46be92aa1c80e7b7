package org.kaohe.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding place of a policy: how many decimals a score and an amount of money keep, and how a tie is broken.
 * Stated in {@code policy.yaml}; scores keep 0 to 6 decimals, money 0 to 2.
 */
public record Rounding(int scoreDecimals, int moneyDecimals, RoundingMode mode) {

    /**
     * Decimals that a few divisions leave right. What lies behind them is cleared first: three thirds of a tie add up to
     * a hair below it, and the hair must not cost a grade.
     */
    private static final int SOUND_DIGITS = Decimals.DIVISION_DIGITS - 2;

    public Rounding {
        if (scoreDecimals < 0 || scoreDecimals > 6) {
            throw new IllegalArgumentException("score decimals outside 0..6: " + scoreDecimals);
        }
        if (moneyDecimals < 0 || moneyDecimals > 2) {
            throw new IllegalArgumentException("money decimals outside 0..2: " + moneyDecimals);
        }
    }

    public BigDecimal score(BigDecimal calculated) {
        return rounded(calculated, scoreDecimals);
    }

    public BigDecimal money(BigDecimal calculated) {
        return rounded(calculated, moneyDecimals);
    }

    private BigDecimal rounded(BigDecimal calculated, int decimals) {
        BigDecimal cleared = calculated.setScale(SOUND_DIGITS, RoundingMode.HALF_UP);
        return Decimals.plain(cleared.setScale(decimals, mode));
    }
}
