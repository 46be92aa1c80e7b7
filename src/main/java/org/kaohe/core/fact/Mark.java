package org.kaohe.core.fact;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/**
 * The marks 评分 one person got for one indicator from one source in the period, summed. There is no fact where there is
 * no mark: missing is never zero.
 *
 * @param sum of the marks
 * @param count of the marks, at least 1
 */
public record Mark(String indicator, String source, BigDecimal sum, int count) implements Fact.Given {
    public Mark {
        if (count < 1) {
            throw new IllegalArgumentException("a mark of nobody: " + indicator + " " + source);
        }
        sum = Decimals.plain(sum);
    }

    /** The mean mark, to 12 decimals. */
    public BigDecimal mean() {
        return Decimals.divide(sum, Decimals.of(count));
    }
}
