package org.kaohe.appealing;

/**
 * What should have been observed. Either withdrawn, or what was found: a value, an outcome, or a ratio.
 *
 * @param observation which one, or which later version of it; null for the one the appeal is about
 * @param withdrawn it should not have been recorded at all
 */
public record Finding(
        Long observation,
        boolean withdrawn,
        String value,
        String outcome,
        String numerator,
        String denominator,
        String note) {

    /** Which observation it corrects; null when neither names one. */
    public Long about(Target target) {
        return observation == null ? target.observation() : observation;
    }
}
