package org.kaohe.observing.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;

/** What was found, as it should be. */
record Correction(
        BigDecimal value,
        String outcome,
        BigDecimal numerator,
        BigDecimal denominator,
        String note,
        String evidence,
        String reason) {

    Draft draft() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        put(texts, Field.VALUE, value);
        put(texts, Field.OUTCOME, outcome);
        put(texts, Field.NUMERATOR, numerator);
        put(texts, Field.DENOMINATOR, denominator);
        put(texts, Field.NOTE, note);
        put(texts, Field.EVIDENCE, evidence);
        return new Draft(1, texts);
    }

    /** Not {@code toPlainString}: 1E+999999999 would become a text of a billion digits; with its exponent it is refused. */
    private static void put(Map<Field, String> texts, Field field, Object value) {
        if (value != null) {
            texts.put(field, value.toString());
        }
    }
}
