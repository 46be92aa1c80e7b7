package org.kaohe.engine.guard;

import java.util.Arrays;
import java.util.List;
import org.kaohe.engine.rule.Spot;

/** A text that is not allowed or not understood: why, and where in the expanded text. Stays inside the guard. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Spot spot;
    private final transient List<Object> values;

    Refusal(String code, Spot spot, Object... values) {
        super(code + " " + Arrays.toString(values), null, false, false);
        this.code = code;
        this.spot = spot;
        this.values = List.of(values);
    }

    String code() {
        return code;
    }

    Spot spot() {
        return spot;
    }

    Object[] values() {
        return values.toArray();
    }
}
