package org.kaohe.core.policy;

import java.util.Locale;
import java.util.Optional;

/** The four phases of an evaluation, in the order they run; each rule belongs to one. */
public enum Phase {
    /** Observations become points, deductions, met and missed. */
    MEASURE,
    /** They become one score. */
    SCORE,
    /** The score becomes a grade. */
    GRADE,
    /** The grade becomes money and proposals. */
    CONSEQUENCE;

    private final String group = name().toLowerCase(Locale.ROOT);

    /** The agenda group in rule files. */
    public String group() {
        return group;
    }

    public static Optional<Phase> of(String group) {
        for (Phase phase : values()) {
            if (phase.group().equals(group)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
