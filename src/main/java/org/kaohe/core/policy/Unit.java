package org.kaohe.core.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What the readings of an indicator count. */
public enum Unit {
    /** Points 分, the scale of marks. */
    POINTS(null),
    SECONDS(null),
    HOURS(null),
    COUNT(null),
    /** Hundredths of a whole; above a hundred where more was done than asked, as with overtime. */
    PERCENT(null),
    /** The mean of ratings from 1 to 5. */
    OF_FIVE(BigDecimal.valueOf(5));

    private final BigDecimal mostRatio;

    Unit(BigDecimal mostRatio) {
        this.mostRatio = mostRatio;
    }

    /** The most a numerator over its denominator can be; empty where there is no limit. */
    public Optional<BigDecimal> mostRatio() {
        return Optional.ofNullable(mostRatio);
    }

    /** As written in tables, for example {@code of-five}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Unit> of(String code) {
        for (Unit each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
