package org.kaohe.core.bytes;

import java.math.BigDecimal;
import java.util.List;

/** Takes values one after the other; whoever reads them knows the order. */
public interface ValueOut {

    /** Null is kept apart from the empty text. */
    void text(String value);

    /** Null is kept apart from zero: missing is never zero. */
    void decimal(BigDecimal value);

    void whole(long value);

    void flag(boolean value);

    default void texts(List<String> values) {
        whole(values.size());
        values.forEach(this::text);
    }
}
