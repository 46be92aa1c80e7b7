package org.kaohe.proposing;

import java.util.Locale;
import java.util.Optional;

/** Why a result may be set beside the rule's: a closed list, with its words in {@link Wording}. */
public enum OverrideReason {
    /** An observation is known to be wrong, and its correction cannot be taken in any more. */
    DATA_ERROR,
    /** Evidence came after the period was closed. */
    LATE_EVIDENCE,
    /** Something outside the person's influence: an outage, a disaster, an order. */
    OUTSIDE_CAUSE,
    /** An objection was upheld. */
    OBJECTION_UPHELD,
    /** The law protects the person in that period. */
    LEGAL_PROTECTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OverrideReason> of(String code) {
        for (OverrideReason each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
