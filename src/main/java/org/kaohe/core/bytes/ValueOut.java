package org.kaohe.core.bytes;

import java.math.BigDecimal;
import java.util.List;

/** Takes the components of a fact one after the other, in the order the fact's form names them. */
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
