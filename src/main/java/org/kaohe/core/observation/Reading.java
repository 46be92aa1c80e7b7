package org.kaohe.core.observation;

import java.math.BigDecimal;
import org.kaohe.core.measure.Decimals;

/** What one observation found; exactly one of three kinds. */
public sealed interface Reading {

    /** A mark 评分 on an indicator, within the range the policy allows. */
    record Marked(BigDecimal value) implements Reading {
        public Marked {
            value = Decimals.plain(value);
        }
    }

    /**
     * A part of a whole on an indicator, kept as two numbers so that months add up to a quarter.
     *
     * @param numerator 0 or more
     * @param denominator 0 or more; 0 only when nothing could be counted, and then the numerator is 0 too
     */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Reading {
        public Ratio {
            numerator = Decimals.plain(numerator);
            denominator = Decimals.plain(denominator);
        }
    }

    /** The inspection 检查 of one checklist item. */
    record Checked(Result result) implements Reading {}

    /** How an inspection ended. */
    enum Result {
        PASS,
        FAIL,
        /** Not applicable 不适用: neither a pass nor a fail. */
        NA
    }
}
