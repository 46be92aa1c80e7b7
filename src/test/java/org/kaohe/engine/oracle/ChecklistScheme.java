package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.fact.Inspection;

/**
 * 16: from 100, minor items -1 and major ones -3 for each failed inspection, at most -10 for one item in a month; a
 * critical item failed is a failure and a conduct review. What was not inspected is not passed.
 */
final class ChecklistScheme implements Scheme {

    private static final Set<String> MAJOR = Set.of(
            "A24", "A27", "B07", "B08", "B10", "B12", "D03", "E04", "E07", "F03", "F04", "G05", "G07", "G09", "H04");
    private static final Set<String> CRITICAL = Set.of("C06", "D02", "F05", "F06", "F07", "G10", "H03");
    private static final Set<String> STORE = Set.of("H01", "H06", "H07", "H08", "I01", "I02", "I03", "I04");
    private static final int MOST_FOR_ONE = 10;

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public Optional<Exact> score(Known known) {
        if (own(known).noneMatch(each -> each.checks() > 0)) {
            return Optional.empty();
        }
        int lost = own(known).mapToInt(ChecklistScheme::lost).sum();
        return Optional.of(Exact.of(Math.max(0, 100 - lost)));
    }

    @Override
    public String grade(Known known, BigDecimal score) {
        return criticalFailed(known) ? Grades.FAIL : Grades.byRegulation(score);
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of(Consequence.when(ChecklistScheme::criticalFailed, "conduct-review"));
    }

    private static int lost(Inspection inspection) {
        if (CRITICAL.contains(inspection.item())) {
            return 0;
        }
        int each = MAJOR.contains(inspection.item()) ? 3 : 1;
        return Math.min(MOST_FOR_ONE, each * inspection.fails());
    }

    private static boolean criticalFailed(Known known) {
        return own(known).anyMatch(each -> CRITICAL.contains(each.item()) && each.fails() > 0);
    }

    /** What was inspected of the person applied on its day, whatever the post at the end of the month. */
    private static Stream<Inspection> own(Known known) {
        return known.inspections().stream().filter(each -> !STORE.contains(each.item()));
    }
}
