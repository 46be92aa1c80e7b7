package org.kaohe.appraising.statistics;

import java.math.BigDecimal;

/**
 * How scores lie about the border of a band.
 *
 * @param atLeast where the band begins
 * @param above scores from there up to, but without, {@code atLeast + width}
 * @param below scores from {@code atLeast - width} up to, but without, {@code atLeast}
 */
public record Edge(BigDecimal atLeast, BigDecimal width, long above, long below) {

    /** Fewer scores than this about a border say nothing. */
    private static final int FEWEST = 8;

    private static final int TIMES = 3;

    /** At least 8 scores lie about the border, and at least three times as many just above it as just below. */
    public boolean bunched() {
        return above + below >= FEWEST && above >= TIMES * below;
    }
}
