package org.kaohe.appraising;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;

/**
 * An observed fact as something that could have come out otherwise: a value on a grid of equal steps, within the range
 * it can have.
 *
 * @param fact as it was
 * @param seen its value
 * @param step between two values that are tried
 * @param least lowest position on the grid
 * @param most highest position
 * @param scales what a limit of the rules is to be multiplied with to be such a value: rules read means, sums, ratios
 *     and percentages off the same fact
 * @param at the fact with the value at a position
 */
record Lever(
        Fact.Given fact,
        BigDecimal seen,
        BigDecimal step,
        long least,
        long most,
        List<BigDecimal> scales,
        LongFunction<Fact.Given> at) {

    private static final BigDecimal FINE = new BigDecimal("0.01");

    /** Empty for facts nobody observes and for values that can only be as they are. */
    static Optional<Lever> of(Fact.Given fact, Policy policy, SortedSet<BigDecimal> limits) {
        if (fact instanceof Mark mark) {
            return policy.indicator(mark.indicator()).map(spec -> of(mark, spec));
        } else if (fact instanceof Kpi kpi) {
            return policy.indicator(kpi.indicator()).map(spec -> of(kpi, spec, limits));
        } else if (fact instanceof Inspection it) {
            LongFunction<Fact.Given> at =
                    fails -> new Inspection(it.item(), it.checks(), (int) fails, it.notApplicable());
            return Optional.of(new Lever(
                    it, Decimals.of(it.fails()), BigDecimal.ONE, 0, it.checks(), List.of(BigDecimal.ONE), at));
        }
        return Optional.empty();
    }

    private static Lever of(Mark it, IndicatorSpec spec) {
        BigDecimal count = Decimals.of(it.count());
        return new Lever(
                it,
                it.mean(),
                FINE,
                ceiling(spec.minimum(), FINE),
                floor(spec.maximum(), FINE),
                List.of(BigDecimal.ONE, Decimals.divide(BigDecimal.ONE, count)),
                mean -> new Mark(it.indicator(), it.source(), value(mean, FINE).multiply(count), it.count()));
    }

    /** Of a ratio the numerator changes; where both parts are counted, by whole ones. */
    private static Lever of(Kpi it, IndicatorSpec spec, SortedSet<BigDecimal> limits) {
        BigDecimal step = isWhole(it.numerator()) && isWhole(it.denominator()) ? BigDecimal.ONE : FINE;
        BigDecimal farthest = limits.isEmpty() ? it.value() : limits.last().max(it.value());
        BigDecimal most = spec.unit().mostRatio().orElse(farthest).multiply(it.denominator());
        return new Lever(
                it,
                it.numerator(),
                step,
                0,
                floor(most, step) + (spec.unit().mostRatio().isPresent() ? 0 : 1),
                List.of(it.denominator(), Decimals.percent(it.denominator(), BigDecimal.ONE), BigDecimal.ONE),
                at -> new Kpi(it.indicator(), it.source(), value(at, step), it.denominator()));
    }

    BigDecimal value(long position) {
        return value(position, step);
    }

    /** The first position above the value as it was. */
    long above() {
        return floor(seen, step) + 1;
    }

    /** The first position below the value as it was. */
    long below() {
        return ceiling(seen, step) - 1;
    }

    /** Positions on both sides of every limit: between two neighbouring ones no rule looks. */
    SortedSet<Long> beside(SortedSet<BigDecimal> limits) {
        SortedSet<Long> beside = new TreeSet<>();
        for (BigDecimal limit : limits) {
            for (BigDecimal scale : scales) {
                long at = floor(limit.multiply(scale), step);
                for (long each = Math.max(least, at - 1); each <= Math.min(most, at + 1); each++) {
                    beside.add(each);
                }
            }
        }
        return beside;
    }

    /** The way from the value as it was to a position, as a part of the range. */
    BigDecimal share(long position) {
        BigDecimal range = value(Math.max(1, most - least));
        return Decimals.divide(value(position).subtract(seen).abs(), range);
    }

    private static BigDecimal value(long position, BigDecimal step) {
        return step.multiply(Decimals.of(position));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static long floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    private static long ceiling(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).longValueExact();
    }
}
