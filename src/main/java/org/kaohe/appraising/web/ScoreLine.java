package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.fact.Points;

/** What one criterion adds to the score; its parts, usually sources, add up to its points. */
record ScoreLine(String indicator, List<String> parts, String points, String weight, String contribution) {

    static List<ScoreLine> of(Explanation explanation, Locale language) {
        UnaryOperator<String> names = Explanation.names(explanation.policy(), language);
        Map<String, List<Points>> byIndicator = explanation.trace().facts().stream()
                .filter(Points.class::isInstance)
                .map(Points.class::cast)
                .collect(Collectors.groupingBy(Points::indicator, LinkedHashMap::new, Collectors.toList()));
        return byIndicator.entrySet().stream()
                .map(each -> line(names.apply(each.getKey()), each.getValue(), names))
                .toList();
    }

    private static ScoreLine line(String indicator, List<Points> parts, UnaryOperator<String> names) {
        BigDecimal points = parts.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal adds = parts.stream().map(Points::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScoreLine(
                indicator,
                parts.stream()
                        .map(each ->
                                names.apply(each.part()) + " " + each.value().toPlainString())
                        .toList(),
                points.toPlainString(),
                parts.get(0).weight().toPlainString(),
                adds.toPlainString());
    }
}
