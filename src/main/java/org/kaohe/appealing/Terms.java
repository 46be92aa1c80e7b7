package org.kaohe.appealing;

/**
 * How appeals go here.
 *
 * @param most of one person for one policy and period, withdrawn ones left out; human reviews do not count
 * @param days for the judgement
 */
public record Terms(int most, int days) {
    public Terms {
        if (most < 1 || days < 1) {
            throw new IllegalArgumentException("At least one appeal and one day: " + most + ", " + days);
        }
    }
}
