package org.kaohe.observing;

import java.util.EnumMap;
import java.util.Map;

/** Writes drafts that are right unless a test changes a field. */
final class DraftBuilder {

    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    static DraftBuilder mark(String staffNo, String value) {
        return new DraftBuilder()
                .with(Field.STAFF_NO, staffNo)
                .with(Field.INDICATOR, "attitude")
                .with(Field.SOURCE, "DAILY")
                .with(Field.VALUE, value)
                .with(Field.OBSERVED_ON, "2026-09-14");
    }

    static DraftBuilder check(String staffNo, String item, String outcome) {
        return new DraftBuilder()
                .with(Field.STAFF_NO, staffNo)
                .with(Field.ITEM, item)
                .with(Field.SOURCE, "INSPECTION")
                .with(Field.OUTCOME, outcome)
                .with(Field.OBSERVED_ON, "2026-09-14");
    }

    DraftBuilder with(Field field, String text) {
        texts.put(field, text);
        return this;
    }

    DraftBuilder without(Field field) {
        texts.remove(field);
        return this;
    }

    Draft row(int row) {
        return new Draft(row, texts);
    }
}
