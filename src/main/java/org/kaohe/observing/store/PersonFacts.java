package org.kaohe.observing.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;

/** The observed facts of one person. Inspections of one item are one fact, whoever inspected. */
final class PersonFacts {

    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, Evidence> inspections = new TreeMap<>();

    void mark(String indicator, String source, BigDecimal sum, int count, List<Long> ids) {
        evidence.add(new Evidence(new Mark(indicator, source, sum, count), ids));
    }

    void kpi(String indicator, String source, BigDecimal numerator, BigDecimal denominator, List<Long> ids) {
        evidence.add(new Evidence(new Kpi(indicator, source, numerator, denominator), ids));
    }

    void inspections(String item, int checks, int fails, int notApplicable, List<Long> ids) {
        var inspection = new Inspection(item, checks, fails, notApplicable);
        inspections.merge(item, new Evidence(inspection, ids), PersonFacts::together);
    }

    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(inspections.values());
        return all;
    }

    private static Evidence together(Evidence one, Evidence other) {
        var first = (Inspection) one.fact();
        var second = (Inspection) other.fact();
        List<Long> ids = new ArrayList<>(one.origins());
        ids.addAll(other.origins());
        return new Evidence(
                new Inspection(
                        first.item(),
                        first.checks() + second.checks(),
                        first.fails() + second.fails(),
                        first.notApplicable() + second.notApplicable()),
                ids);
    }
}
