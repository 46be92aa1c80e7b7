package org.kaohe.proposing;

import java.util.Locale;
import java.util.Optional;

/** Why the law forbids to release somebody for want of ability (Labour Contract Law Art. 42). */
public enum Protection {
    PREGNANCY,
    /** Maternity and nursing. */
    NURSING,
    MEDICAL_PERIOD,
    WORK_INJURY,
    OCCUPATIONAL_DISEASE,
    /** Fifteen years of service, and less than five to retirement. */
    NEAR_RETIREMENT;

    /** As HR writes a condition of an employee, for example {@code medical-period}. */
    public String condition() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Protection> ofCondition(String kind) {
        for (Protection each : values()) {
            if (each.condition().equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public static Optional<Protection> of(String name) {
        for (Protection each : values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
