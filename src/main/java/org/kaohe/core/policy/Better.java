package org.kaohe.core.policy;

import java.util.Locale;
import java.util.Optional;

/** Which readings of an indicator are the good ones. */
public enum Better {
    HIGHER,
    LOWER;

    /** As written in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Better> of(String code) {
        for (Better each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
