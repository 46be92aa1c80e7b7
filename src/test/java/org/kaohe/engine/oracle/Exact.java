package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.kaohe.core.measure.Decimals;

/** A number without rounding, thirds included; it is rounded once, when it is a score. */
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {

    static final Exact ZERO = of(0);
    static final Exact HUNDRED = of(100);

    Exact {
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Exact of(long value) {
        return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Exact of(String value) {
        return of(new BigDecimal(value));
    }

    static Exact of(BigDecimal value) {
        BigDecimal scaled = value.setScale(Math.max(0, value.scale()));
        return new Exact(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    Exact dividedBy(Exact other) {
        return new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    Exact within(Exact least, Exact most) {
        if (compareTo(least) < 0) {
            return least;
        }
        return compareTo(most) > 0 ? most : this;
    }

    /** Ties go away from zero. */
    BigDecimal rounded(int decimals) {
        return Decimals.plain(new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
