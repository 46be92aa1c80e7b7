package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CheckedTable.Line;

/**
 * What a table must be as a whole: bands without gap or overlap, grades the policy has, shares and weights that add up.
 * A table is looked at only for the columns it has.
 */
final class TableChecks {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final List<String> GRADE_COLUMNS = List.of("grade", "grade_limit");

    private TableChecks() {}

    static void run(CheckedTable table, List<GradeLevel> grades, Findings findings) {
        if (table.lines().size() < table.table().rows().size()) {
            return; // rows with bad cells are missing here, and every total would be wrong because of them
        }
        grades(table, grades);
        if (table.has("share")) {
            shares(table, findings);
        }
        if (table.has("grade") && table.has("at_least") && table.has("below")) {
            bands(table);
        }
    }

    /** Where peers have a share of their own, what the others have of each dimension is the rest. */
    static void parts(List<CheckedTable> tables, Optional<BigDecimal> peers, Findings findings) {
        for (CheckedTable table : tables) {
            if (table.has("part") && table.has("dimension") && peers.isPresent()) {
                Map<String, BigDecimal> sums = new TreeMap<>();
                table.lines()
                        .forEach(line -> sums.merge(
                                line.text("dimension"), line.decimal("part").orElse(BigDecimal.ZERO), BigDecimal::add));
                sums.values().stream()
                        .map(peers.get()::add)
                        .filter(sum -> sum.compareTo(WHOLE) != 0)
                        .forEach(sum -> findings.warning(
                                "table.shares", Place.file(table.table().file()), sum.toPlainString()));
            }
        }
    }

    /** @param declared the total the policy gives a reason for; then it is told all the same, but only told */
    static void weights(
            List<IndicatorSpec> indicators, Optional<BigDecimal> declared, PolicyCode code, Findings findings) {
        BigDecimal sum = indicators.stream().map(IndicatorSpec::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal meant = declared.orElse(WHOLE);
        Place manifest = Place.file(code + "/" + Manifest.FILE);
        if (indicators.isEmpty()) {
            return;
        }
        if (sum.compareTo(meant) != 0) {
            findings.warning("policy.weights", manifest, sum.toPlainString(), meant.toPlainString());
        } else if (sum.compareTo(WHOLE) != 0) {
            findings.add(Problem.info("policy.weights.declared", manifest, sum.toPlainString()));
        }
    }

    private static void grades(CheckedTable table, List<GradeLevel> grades) {
        List<String> names = grades.stream().map(GradeLevel::name).toList();
        for (String column : GRADE_COLUMNS) {
            for (Line line : table.lines()) {
                Optional<String> grade = line.optional(column);
                if (grade.isPresent() && !names.contains(grade.get())) {
                    line.error("table.grade.unknown", column, grade.get(), String.join(", ", names));
                }
            }
        }
    }

    private static void shares(CheckedTable table, Findings findings) {
        BigDecimal sum = table.lines().stream()
                .map(line -> line.decimal("share").orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            findings.warning("table.shares", Place.file(table.table().file()), sum.toPlainString());
        }
    }

    /** From the top band down, each begins where the one above it ends; only the outer ends are open. */
    private static void bands(CheckedTable table) {
        List<Line> lines = new ArrayList<>(table.lines());
        lines.sort(Comparator.comparing(
                (Line line) -> line.decimal("at_least"),
                Comparator.comparing((Optional<BigDecimal> bound) -> bound.orElse(null), openLast())));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<BigDecimal> below = line.decimal("below");
            Optional<BigDecimal> atLeast = line.decimal("at_least");
            if (below.isPresent() && atLeast.isPresent() && atLeast.get().compareTo(below.get()) >= 0) {
                line.error("bands.empty", "below", line.text("at_least"), line.text("below"));
            } else if (i == 0) {
                below.ifPresent(bound -> line.error("bands.open-top", "below", bound.toPlainString()));
            } else {
                meet(lines.get(i - 1), line);
            }
            if (i == lines.size() - 1) {
                atLeast.ifPresent(bound -> line.error("bands.open-bottom", "at_least", bound.toPlainString()));
            }
        }
    }

    private static void meet(Line upper, Line lower) {
        Optional<BigDecimal> from = upper.decimal("at_least");
        Optional<BigDecimal> to = lower.decimal("below");
        int order = from.isEmpty() || to.isEmpty() ? -1 : from.get().compareTo(to.get());
        if (order != 0) {
            lower.error(
                    order < 0 ? "bands.overlap" : "bands.gap",
                    "below",
                    lower.text("grade"),
                    lower.text("below"),
                    upper.text("grade"),
                    upper.text("at_least"),
                    (order < 0 ? from.or(() -> to) : to).orElse(BigDecimal.ZERO).toPlainString());
        }
    }

    private static Comparator<BigDecimal> openLast() {
        return Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());
    }
}
