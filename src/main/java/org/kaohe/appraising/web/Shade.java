package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How dark a cell of a table is, from 0 for none to 4 for the most; the figure in the cell says the same. */
final class Shade {

    private static final int DARKEST = 4;

    private Shade() {}

    /** @param most above 0 */
    static int of(BigDecimal value, BigDecimal most) {
        if (value.signum() <= 0) {
            return 0;
        }
        return value.multiply(BigDecimal.valueOf(DARKEST))
                .divide(most, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(DARKEST))
                .intValueExact();
    }
}
