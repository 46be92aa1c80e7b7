package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.kaohe.core.policy.FigureSpec;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Place;
import org.kaohe.policybook.DeclaredCells;

/** The figures and weights a policy declares outside its rules, and how to change one. */
final class DeclaredFigures {

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<Policy>> rows = new LinkedHashMap<>();

    /** A declared number: where it stands, what it is, and the policy with another one. */
    record Cell(Place place, BigDecimal number, BiFunction<Policy, BigDecimal, Policy> with) {}

    DeclaredFigures(Original original) {
        Map<String, Place> figures = DeclaredCells.figures(original.book().content());
        for (FigureSpec figure : original.policy().figures()) {
            add(figures.get(figure.name()), figure.value(), (policy, value) -> figure(policy, figure.name(), value));
        }
        Map<String, Place> weights = DeclaredCells.weights(original.book().content());
        for (IndicatorSpec indicator : original.policy().indicators()) {
            add(
                    weights.get(indicator.code()),
                    indicator.weight(),
                    (policy, value) -> weight(policy, indicator.code(), value));
        }
    }

    /** By place as text. */
    Map<String, Cell> cells() {
        return cells;
    }

    /** The policy without what a row declares, by {@code file!row}; a row that declares no number is not among them. */
    Map<String, UnaryOperator<Policy>> rows() {
        return rows;
    }

    private void add(Place place, BigDecimal number, BiFunction<Policy, BigDecimal, Policy> with) {
        cells.put(place.toString(), new Cell(place, number, with));
        rows.put(place.file() + "!" + place.row(), policy -> with.apply(policy, null));
    }

    private static Policy figure(Policy policy, String name, BigDecimal value) {
        List<FigureSpec> figures = new ArrayList<>();
        for (FigureSpec each : policy.figures()) {
            if (!each.name().equals(name)) {
                figures.add(each);
            } else if (value != null) {
                figures.add(new FigureSpec(name, each.title(), value, each.basis(), each.row()));
            }
        }
        return with(policy, policy.indicators(), figures);
    }

    private static Policy weight(Policy policy, String code, BigDecimal value) {
        List<IndicatorSpec> indicators = new ArrayList<>();
        for (IndicatorSpec each : policy.indicators()) {
            if (!each.code().equals(code)) {
                indicators.add(each);
            } else if (value != null) {
                indicators.add(new IndicatorSpec(
                        code,
                        each.name(),
                        each.dimension(),
                        value,
                        each.minimum(),
                        each.maximum(),
                        each.unit(),
                        each.better(),
                        each.basis(),
                        each.row()));
            }
        }
        return with(policy, indicators, policy.figures());
    }

    private static Policy with(Policy policy, List<IndicatorSpec> indicators, List<FigureSpec> figures) {
        return new Policy(
                policy.code(),
                policy.title(),
                policy.summary(),
                policy.source(),
                policy.periodKind(),
                policy.appliesTo(),
                policy.rounding(),
                policy.grades(),
                policy.sources(),
                indicators,
                policy.items(),
                figures);
    }
}
