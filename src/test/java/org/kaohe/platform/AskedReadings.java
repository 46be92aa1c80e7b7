package org.kaohe.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.policy.Better;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.Example;

/**
 * What may be observed of somebody so that every indicator and item of every policy has a reading: the marks and ratios
 * that any case of a policy knows, and all items.
 */
final class AskedReadings {

    private static final String ROW = "('%s', %b, '%s', %b, %b, %s, %s, %s, %s, %s, %b)";

    /** Columns of {@link #rows}. */
    static final String COLUMNS =
            "subject, is_item, source, usual, ranked, low, high, numerator, denominator, most, lower";

    private final Map<String, String> rows = new TreeMap<>();

    void add(Appraiser appraiser) {
        Policy policy = appraiser.policy();
        CaseFile cases = CaseFile.of(appraiser.content(), policy);
        boolean ranked = appraiser.looksAt(Standing.class);
        facts(cases.base()).forEach(each -> add(policy, each, true, ranked));
        cases.examples().stream()
                .map(Example::dossier)
                .flatMap(AskedReadings::facts)
                .forEach(each -> add(policy, each, false, ranked));
        String source = policy.sources().stream()
                .map(each -> each.code())
                .filter(each -> each.contains("CHECK") || each.equals("INSPECTION"))
                .findFirst()
                .orElse("");
        policy.items().forEach(each -> put(each.code(), true, source, true, ranked, List.of(), false));
    }

    /** For VALUES. */
    String rows() {
        return String.join(",\n", rows.values());
    }

    boolean has(String subject) {
        return rows.keySet().stream().anyMatch(each -> each.startsWith(subject + " "));
    }

    private void add(Policy policy, Fact fact, boolean usual, boolean ranked) {
        if (fact instanceof Mark mark) {
            IndicatorSpec spec = spec(policy, mark.indicator());
            var range = List.of(spec.minimum(), spec.maximum());
            put(mark.indicator(), false, mark.source(), usual, ranked, range, false);
        } else if (fact instanceof Kpi kpi) {
            IndicatorSpec spec = spec(policy, kpi.indicator());
            BigDecimal most = spec.unit().mostRatio().orElse(BigDecimal.valueOf(1000));
            var ratio = List.of(kpi.numerator().max(BigDecimal.ONE), kpi.denominator(), most);
            put(kpi.indicator(), false, kpi.source(), usual, ranked, ratio, spec.better() == Better.LOWER);
        }
    }

    private void put(
            String subject,
            boolean item,
            String source,
            boolean usual,
            boolean ranked,
            List<BigDecimal> numbers,
            boolean lower) {
        List<String> texts = numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.toList());
        boolean ratio = texts.size() == 3;
        rows.putIfAbsent(
                subject + " " + source + " " + ratio,
                ROW.formatted(
                        subject,
                        item,
                        source,
                        usual,
                        ranked,
                        texts.size() == 2 ? texts.get(0) : "NULL::numeric",
                        texts.size() == 2 ? texts.get(1) : "NULL::numeric",
                        ratio ? texts.get(0) : "NULL::numeric",
                        ratio ? texts.get(1) : "NULL::numeric",
                        ratio ? texts.get(2) : "NULL::numeric",
                        lower));
    }

    private static Stream<Fact> facts(Dossier dossier) {
        return dossier.evidence().stream().map(Evidence::fact).map(Fact.class::cast);
    }

    private static IndicatorSpec spec(Policy policy, String indicator) {
        return policy.indicator(indicator).orElseThrow();
    }
}
