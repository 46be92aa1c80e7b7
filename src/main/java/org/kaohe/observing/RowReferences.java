package org.kaohe.observing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.observing.ImportTable.Line;

/**
 * Gives each row of a file without a reference of its own one made from what it says, and from how many equal rows stand
 * above it. Over all parts of the file it keeps 64 bits of each row, not the row.
 */
final class RowReferences {

    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> givenInPart = new HashMap<>();

    List<Draft> of(List<Line> lines, Problems problems) {
        given.putAll(givenInPart);
        givenInPart.clear();
        List<Draft> drafts = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Draft draft = line.draft();
            List<String> says = says(draft);
            long content = ContentHash.of(says).first64Bits();
            if (draft.has(Field.REF)) {
                check(draft, content, problems);
                drafts.add(draft);
            } else {
                says.add(String.valueOf(seen.merge(content, 1, Integer::sum)));
                drafts.add(draft.withRef("row:" + ContentHash.of(says).hex()));
            }
        }
        return drafts;
    }

    /** Within a part the intake compares the observations themselves; here a row stands against the parts before it. */
    private void check(Draft draft, long content, Problems problems) {
        String ref = draft.text(Field.REF);
        Long before = given.get(ref);
        if (before != null && before != content) {
            problems.add(References.CONFLICT, draft, Field.REF, ref);
        }
        givenInPart.putIfAbsent(ref, content);
    }

    private static List<String> says(Draft draft) {
        List<String> says = new ArrayList<>();
        draft.texts().forEach((field, text) -> says.addAll(List.of(field.code(), text)));
        return says;
    }
}
