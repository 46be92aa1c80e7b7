package org.kaohe.core.time;

/** How long an appraisal period is. */
public enum PeriodKind {
    DAY,
    MONTH,
    QUARTER,
    YEAR
}
