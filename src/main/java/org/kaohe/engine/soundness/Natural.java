package org.kaohe.engine.soundness;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.kaohe.engine.rule.Kind;
import org.kaohe.engine.rule.Vocabulary;

/** What a property can be by itself, whatever a policy says. */
final class Natural {

    private static final Set<String> FROM_ONE = Set.of(
            "Mark.count", "Raters.people", "TeamMean.members", "Standing.rank", "Standing.of", "Standing.members");
    private static final Set<String> FROM_NONE = Set.of(
            "Inspection.checks",
            "Inspection.fails",
            "Inspection.notApplicable",
            "Earlier.nth",
            "Certificate.months",
            "Training.months");
    private static final Set<String> NOT_NEGATIVE =
            Set.of("Kpi.numerator", "Kpi.value", "Kpi.percent", "Deduction.value");
    private static final Set<String> POSITIVE = Set.of("Kpi.denominator", "Indicator.weight", "Points.weight");

    private final int scoreDecimals;

    /** @param scoreDecimals decimals a score keeps under the policy */
    Natural(int scoreDecimals) {
        this.scoreDecimals = scoreDecimals;
    }

    Domain of(String type, String property) {
        String name = type + "." + property;
        if (FROM_ONE.contains(name)) {
            return Numbers.that(">=", BigDecimal.ONE);
        }
        if (FROM_NONE.contains(name) || NOT_NEGATIVE.contains(name)) {
            return Numbers.that(">=", BigDecimal.ZERO);
        }
        if (POSITIVE.contains(name)) {
            return Numbers.that(">", BigDecimal.ZERO);
        }
        Map<String, Kind> properties = Vocabulary.standard().properties(type).orElse(Map.of(property, Kind.NUMBER));
        return switch (properties.get(property)) {
            case NUMBER -> Numbers.ALL;
            case TRUTH -> Words.TRUTHS;
            default -> Words.ALL;
        };
    }

    /** Decimals the property can have; empty when it is continuous. */
    private OptionalInt decimals(String type, String property) {
        String name = type + "." + property;
        return FROM_ONE.contains(name) || FROM_NONE.contains(name)
                ? OptionalInt.of(0)
                : name.equals("Score.value") ? OptionalInt.of(scoreDecimals) : OptionalInt.empty();
    }

    /** The same set without values that cannot occur between those that can. */
    Domain tight(String type, String property, Domain domain) {
        OptionalInt decimals = decimals(type, property);
        return domain instanceof Numbers numbers && decimals.isPresent() ? numbers.onGrid(decimals.getAsInt()) : domain;
    }
}
