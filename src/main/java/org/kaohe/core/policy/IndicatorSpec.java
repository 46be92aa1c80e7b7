package org.kaohe.core.policy;

import java.math.BigDecimal;

/**
 * An indicator as the policy declares it.
 *
 * @param dimension group it is shown under; its own code where there is none
 * @param weight in points of the policy's total
 * @param minimum lowest value an observation may have
 * @param maximum highest value an observation may have
 * @param unit what its readings count
 * @param better which readings are the good ones
 */
public record IndicatorSpec(
        String code,
        Text name,
        String dimension,
        BigDecimal weight,
        BigDecimal minimum,
        BigDecimal maximum,
        Unit unit,
        Better better,
        Basis basis,
        int row) {}
