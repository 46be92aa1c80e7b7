package org.kaohe.engine.soundness;

import java.math.BigDecimal;

/**
 * The numbers between two ends.
 *
 * @param low null when there is no lower end; {@code lowIn} says whether the end itself belongs to it
 * @param high null when there is no upper end
 */
record Span(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) {

    static final Span ALL = new Span(null, false, null, false);

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || order == 0 && !(lowIn && highIn);
    }

    Span and(Span other) {
        Span lower = startsBefore(other) ? other : this;
        Span upper = endsBefore(other) ? this : other;
        return new Span(lower.low, lower.lowIn, upper.high, upper.highIn);
    }

    boolean startsBefore(Span other) {
        return compareStarts(this, other) < 0;
    }

    boolean endsBefore(Span other) {
        if (high == null || other.high == null) {
            return high != null;
        }
        int order = high.compareTo(other.high);
        return order < 0 || order == 0 && !highIn && other.highIn;
    }

    static int compareStarts(Span a, Span b) {
        if (a.low == null || b.low == null) {
            return Boolean.compare(a.low != null, b.low != null);
        }
        int order = a.low.compareTo(b.low);
        return order != 0 ? order : Boolean.compare(b.lowIn, a.lowIn);
    }

    /** True when nothing lies between the end of this and the start of a later one. */
    boolean touches(Span later) {
        if (high == null || later.low == null) {
            return true;
        }
        int order = later.low.compareTo(high);
        return order < 0 || order == 0 && (highIn || later.lowIn);
    }

    boolean has(BigDecimal value) {
        return !and(new Span(value, true, value, true)).isEmpty();
    }

    BigDecimal simplest() {
        if (low == null && high == null) {
            return BigDecimal.ZERO;
        }
        if (low == null) {
            return highIn ? high : high.subtract(BigDecimal.ONE);
        }
        if (lowIn) {
            return low;
        }
        BigDecimal next = low.add(BigDecimal.ONE);
        if (has(next)) {
            return next;
        }
        return highIn ? high : low.add(high).divide(BigDecimal.valueOf(2));
    }

    /** As mathematicians write it: {@code [80, 90)}. */
    @Override
    public String toString() {
        return (lowIn ? "[" : "(")
                + (low == null ? "-∞" : low.toPlainString())
                + ", "
                + (high == null ? "∞" : high.toPlainString())
                + (highIn ? "]" : ")");
    }
}
