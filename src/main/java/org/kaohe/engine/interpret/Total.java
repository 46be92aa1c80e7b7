package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import org.kaohe.core.fact.Calculation;

/** A running sum, count, minimum or maximum. */
final class Total {

    enum Kind {
        SUM,
        COUNT,
        MIN,
        MAX
    }

    private final Kind kind;
    private BigDecimal value;

    Total(Kind kind) {
        this.kind = kind;
        this.value = kind == Kind.SUM || kind == Kind.COUNT ? BigDecimal.ZERO : null;
    }

    void add(Object each) {
        if (kind == Kind.COUNT) {
            value = value.add(BigDecimal.ONE);
            return;
        }
        BigDecimal number = Calculation.number((Number) each);
        value = switch (kind) {
            case MIN -> value == null ? number : value.min(number);
            case MAX -> value == null ? number : value.max(number);
            case SUM, COUNT -> value.add(number);
        };
    }

    /** Null for the smallest or largest of nothing: the condition does not hold then. */
    BigDecimal value() {
        return value;
    }
}
