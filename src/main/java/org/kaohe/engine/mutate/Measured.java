package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A property compared with a number: {@code Score( value >= 90 )} measures Score.value with {@code >=}. */
record Measured(String property, String operator) {

    /** Whole numbers, with the smallest each can be. */
    private static final Map<String, Integer> WHOLE = Map.ofEntries(
            Map.entry("Mark.count", 1),
            Map.entry("Raters.people", 1),
            Map.entry("TeamMean.members", 1),
            Map.entry("Standing.rank", 1),
            Map.entry("Standing.of", 1),
            Map.entry("Standing.members", 1),
            Map.entry("Inspection.checks", 0),
            Map.entry("Inspection.fails", 0),
            Map.entry("Inspection.notApplicable", 0),
            Map.entry("Certificate.months", 0),
            Map.entry("Training.months", 0),
            Map.entry("Earlier.nth", 0));

    /** On the scale of scores, whose smallest step is the policy's. */
    private static final Set<String> SCORES = Set.of("Score.value", "Points.value", "Mark.mean");

    private static final Map<String, String> ADVICE = Map.of(
            "Score.value", "mutation.threshold.score",
            "Points.value", "mutation.threshold.points",
            "Mark.mean", "mutation.threshold.mean",
            "Mark.count", "mutation.threshold.marks",
            "Inspection.fails", "mutation.threshold.fails",
            "Inspection.checks", "mutation.threshold.checks",
            "Earlier.nth", "mutation.threshold.earlier",
            "Kpi.value", "mutation.threshold.kpi",
            "Kpi.percent", "mutation.threshold.kpi-percent");

    static Set<String> wholeProperties() {
        return WHOLE.keySet();
    }

    boolean isScore() {
        return SCORES.contains(property);
    }

    /** The problem code that says which value would tell a moved threshold. */
    Optional<String> advice() {
        return Optional.ofNullable(ADVICE.get(property));
    }

    /** The value that one of two thresholds lets through and the other does not. */
    BigDecimal edge(BigDecimal was, BigDecimal is) {
        return switch (operator) {
            case ">=", "<" -> was.min(is);
            case ">", "<=" -> was.max(is);
            default -> was;
        };
    }

    /** True when no value the property can have tells the two comparisons apart. */
    boolean cannotTell(BigDecimal was, String otherOperator, BigDecimal is) {
        Integer least = WHOLE.get(property);
        if (least == null) {
            return false;
        }
        int from = Math.max(least, was.min(is).setScale(0, RoundingMode.FLOOR).intValue() - 1);
        int to = was.max(is).setScale(0, RoundingMode.CEILING).intValue() + 1;
        for (int value = from; value <= to; value++) {
            if (holds(value, operator, was) != holds(value, otherOperator, is)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(int value, String operator, BigDecimal limit) {
        int sign = BigDecimal.valueOf(value).compareTo(limit);
        return switch (operator) {
            case ">=" -> sign >= 0;
            case ">" -> sign > 0;
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case "==" -> sign == 0;
            default -> sign != 0;
        };
    }
}
