package org.kaohe.appraising.sampling;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A sample as it was drawn; it never changes.
 *
 * @param population decisions that stood when it was drawn
 * @param members decisions drawn
 */
public record Sample(long id, SampleOrder order, int population, int members, String drawnBy, Instant drawnAt) {

    /**
     * A decision drawn.
     *
     * @param place in its stratum, from 1
     * @param grade and {@code score}: null when there is none
     */
    public record Member(
            String stratum,
            int stratumSize,
            int place,
            long decision,
            String staffNo,
            String name,
            String team,
            String post,
            String grade,
            BigDecimal score,
            BigDecimal bonus) {}
}
