package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.core.measure.Decimals;

/** Arithmetic of closed spans: what a calculation can give when its numbers lie in these. */
final class Spans {

    static final Span NOT_NEGATIVE = new Span(BigDecimal.ZERO, true, null, false);

    private Spans() {}

    static Span of(BigDecimal low, BigDecimal high) {
        return new Span(low, low != null, high, high != null);
    }

    static Span point(BigDecimal value) {
        return of(value, value);
    }

    static Span plus(Span a, Span b) {
        return of(
                a.low() == null || b.low() == null ? null : a.low().add(b.low()),
                a.high() == null || b.high() == null ? null : a.high().add(b.high()));
    }

    static Span minus(Span a, Span b) {
        return plus(
                a,
                of(
                        b.high() == null ? null : b.high().negate(),
                        b.low() == null ? null : b.low().negate()));
    }

    static Span times(Span a, Span b) {
        if (isNotNegative(a) && isNotNegative(b)) {
            boolean open = a.high() == null || b.high() == null;
            return of(a.low().multiply(b.low()), open ? null : a.high().multiply(b.high()));
        }
        if (a.low() == null || a.high() == null || b.low() == null || b.high() == null) {
            return Span.ALL;
        }
        List<BigDecimal> corners = Stream.of(a.low(), a.high())
                .flatMap(each -> Stream.of(each.multiply(b.low()), each.multiply(b.high())))
                .sorted()
                .toList();
        return of(corners.get(0), corners.get(3));
    }

    static Span over(Span a, Span b) {
        boolean plain = b.low() != null
                && b.high() != null
                && b.low().compareTo(b.high()) == 0
                && b.low().signum() > 0;
        return plain
                ? of(
                        a.low() == null ? null : Decimals.divide(a.low(), b.low()),
                        a.high() == null ? null : Decimals.divide(a.high(), b.low()))
                : Span.ALL;
    }

    static Span least(Span a, Span b) {
        BigDecimal high = a.high() == null
                ? b.high()
                : b.high() == null ? a.high() : a.high().min(b.high());
        return of(a.low() == null || b.low() == null ? null : a.low().min(b.low()), high);
    }

    static Span most(Span a, Span b) {
        BigDecimal low =
                a.low() == null ? b.low() : b.low() == null ? a.low() : a.low().max(b.low());
        return of(low, a.high() == null || b.high() == null ? null : a.high().max(b.high()));
    }

    static Span hull(Span a, Span b) {
        return of(
                a.low() == null || b.low() == null ? null : a.low().min(b.low()),
                a.high() == null || b.high() == null ? null : a.high().max(b.high()));
    }

    /** The same, or nothing at all: what a rule adds that may stay silent. */
    static Span orZero(Span a) {
        return hull(a, point(BigDecimal.ZERO));
    }

    private static boolean isNotNegative(Span a) {
        return a.low() != null && a.low().signum() >= 0;
    }
}
