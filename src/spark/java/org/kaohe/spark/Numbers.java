package org.kaohe.spark;

import java.math.BigDecimal;

/** Decimals travel as text, so that no column type rounds them. */
final class Numbers {

    private Numbers() {}

    static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
