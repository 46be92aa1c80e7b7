package org.kaohe.core.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.kaohe.core.measure.Decimals;

/**
 * The arithmetic of rule files: exact decimals whatever kind of number comes in, a division to 12 decimals, no floating
 * point. Operators {@code + - * /} in a rule and the functions {@code least most percent round} end here.
 */
public final class Calculation {

    /** Digits a result may have: far more than any figure of a policy, and few enough that no rule can grow one. */
    private static final int MOST_DIGITS = 60;

    private Calculation() {}

    public static BigDecimal number(Number value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(value.longValue());
    }

    /** A literal of a rule. */
    public static BigDecimal number(String literal) {
        return Decimals.of(literal);
    }

    /** Below, equal to or above zero as {@code a} is below, equal to or above {@code b}. */
    public static int compare(Number a, Number b) {
        return number(a).compareTo(number(b));
    }

    public static BigDecimal plus(Number a, Number b) {
        return bounded(number(a).add(number(b)));
    }

    public static BigDecimal minus(Number a, Number b) {
        return bounded(number(a).subtract(number(b)));
    }

    public static BigDecimal times(Number a, Number b) {
        return bounded(number(a).multiply(number(b)));
    }

    /** To 12 decimals; dividing by zero fails the decision of that person with this reason. */
    public static BigDecimal over(Number a, Number b) {
        return Decimals.divide(number(a), number(b));
    }

    public static BigDecimal least(Number a, Number b) {
        return number(a).min(number(b));
    }

    public static BigDecimal most(Number a, Number b) {
        return number(a).max(number(b));
    }

    /** {@code p} hundredths of {@code a}. */
    public static BigDecimal percent(Number a, Number p) {
        return Decimals.percent(number(a), number(p));
    }

    /** To 0..12 decimals, ties away from zero. */
    public static BigDecimal round(Number a, Number digits) {
        int decimals = Math.max(0, Math.min(Decimals.DIVISION_DIGITS, digits.intValue()));
        return Decimals.plain(number(a).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static BigDecimal bounded(BigDecimal result) {
        if (result.precision() > MOST_DIGITS) {
            throw new ArithmeticException("a result with more than " + MOST_DIGITS + " digits");
        }
        return Decimals.plain(result);
    }
}
