package org.kaohe.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Exact decimals. Values are kept in one normal form, so that 89.5 and 89.50 are equal; only a division has to stop
 * somewhere, and it stops at {@value #DIVISION_DIGITS} decimals, far below any digit a policy shows. The one rounding
 * that people see is the policy's own {@link Rounding}.
 */
public final class Decimals {

    /** Decimals kept by a division. */
    public static final int DIVISION_DIGITS = 12;

    private static final int WRITTEN_DIGITS = 15;

    private Decimals() {}

    /** The normal form: no trailing zeros, no exponent. Null stays null: missing is never zero. */
    public static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (value.scale() <= 0) {
            return value.scale() == 0 ? value : value.setScale(0);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static BigDecimal of(String text) {
        return plain(new BigDecimal(text));
    }

    /**
     * A number that somebody wrote: at most {@value #WRITTEN_DIGITS} digits before the point and as many after it. Empty
     * for anything else: {@code 1e1000000000} is short to write and takes all memory to add to.
     */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() > 4 * WRITTEN_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(Decimals::isHandy);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether it has so few digits that it may be calculated with. */
    public static boolean isHandy(BigDecimal number) {
        return number.scale() <= WRITTEN_DIGITS && (long) number.precision() - number.scale() <= WRITTEN_DIGITS;
    }

    public static BigDecimal of(long value) {
        return BigDecimal.valueOf(value);
    }

    /** @throws ArithmeticException when the divisor is zero: a rule has to guard against it */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.scale() == 0 && divisor.compareTo(BigDecimal.ONE) == 0 && dividend.scale() <= DIVISION_DIGITS) {
            return plain(dividend);
        }
        return plain(dividend.divide(divisor, DIVISION_DIGITS, RoundingMode.HALF_UP));
    }

    /** {@code percent} hundredths of {@code value}: 40 percent of 85 is 34. */
    public static BigDecimal percent(BigDecimal value, BigDecimal percent) {
        // Two places to the left: exact, where a division would make twelve decimals to take most of them away again.
        BigDecimal exact = value.multiply(percent).movePointLeft(2);
        return plain(exact.scale() > DIVISION_DIGITS ? exact.setScale(DIVISION_DIGITS, RoundingMode.HALF_UP) : exact);
    }
}
