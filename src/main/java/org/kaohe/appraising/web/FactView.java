package org.kaohe.appraising.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.ProposalKind;

/**
 * A fact as clients see it.
 *
 * @param index its position, by which firings name it
 * @param values its components by name, and what a rule reads off them: a mean, a ratio, a contribution
 * @param text the same as a sentence
 */
record FactView(int index, String type, Map<String, Object> values, Bilingual text) {

    static FactView of(int index, Fact fact, Sentences sentences) {
        return new FactView(index, fact.getClass().getSimpleName(), values(fact), sentences.of(fact));
    }

    private static Map<String, Object> values(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(fact);
                values.put(component.getName(), value instanceof ProposalKind kind ? kind.code() : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Facts are public records", e);
            }
        }
        if (fact instanceof Mark mark) {
            values.put("mean", mark.mean());
        } else if (fact instanceof Kpi kpi) {
            values.put("value", kpi.value());
            values.put("percent", kpi.percent());
        } else if (fact instanceof Points points) {
            values.put("contribution", points.contribution());
        }
        return values;
    }
}
