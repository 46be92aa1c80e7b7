package org.kaohe.observing;

import java.util.EnumMap;
import java.util.Map;

/**
 * An observation as somebody wrote it, unchecked: one text per field.
 *
 * @param row where it stands in the request (from 1) or in the workbook (as the spreadsheet counts)
 * @param texts without surrounding blanks; a field that was left empty is absent
 */
public record Draft(int row, Map<Field, String> texts) {

    public Draft {
        Map<Field, String> stripped = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                stripped.put(field, text.strip());
            }
        });
        texts = stripped;
    }

    /** Empty when the field was left empty. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    public boolean has(Field field) {
        return texts.containsKey(field);
    }

    /** The same observation under the given reference. */
    public Draft withRef(String ref) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(texts);
        changed.put(Field.REF, ref);
        return new Draft(row, changed);
    }
}
