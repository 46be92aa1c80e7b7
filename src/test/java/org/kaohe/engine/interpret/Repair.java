package org.kaohe.engine.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Obstacle;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.decision.Relation;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Calculation;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Indicator;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.SampleFacts;
import org.kaohe.core.measure.Decimals;

/**
 * Takes an answer at its word: the same trace with the value put in that the answer says is needed, with the fact there
 * that it misses, or without the facts that it says are in the way.
 */
final class Repair {

    private final List<Fact> facts;
    private final Trace trace;
    private int inserted;

    private Repair(Trace trace) {
        this.trace = trace;
        this.facts = new ArrayList<>(trace.facts());
    }

    static Trace of(Trace trace, Obstacle obstacle) {
        var repair = new Repair(trace);
        if (obstacle instanceof Obstacle.Unfit unfit) {
            repair.replace(unfit.fact(), needed(unfit.gaps()));
        } else if (obstacle instanceof Obstacle.Unwanted unwanted) {
            unwanted.facts().forEach(repair::remove);
        } else if (obstacle instanceof Obstacle.Absent absent) {
            repair.insert(sample(absent.type(), absent.wanted(), 0));
        } else if (obstacle instanceof Obstacle.Total total) {
            repair.total(total);
        } else {
            throw new AssertionError("nothing to repair: " + obstacle);
        }
        return repair.trace();
    }

    private static Map<String, Object> needed(List<Gap> gaps) {
        Map<String, Object> needed = new HashMap<>();
        gaps.forEach(gap -> needed.put(property(gap.limit()), gap.needed()));
        return needed;
    }

    private void replace(Fact fact, Map<String, Object> values) {
        facts.set(facts.indexOf(fact), changed(fact, values));
    }

    private void remove(Fact fact) {
        facts.set(facts.indexOf(fact), new Note("no longer there: " + fact));
    }

    private void insert(Fact fact) {
        facts.add(trace.policyFacts() + trace.origins().size() + inserted++, fact);
    }

    /** A count gets more or fewer members; a sum gets one member that is larger or smaller. */
    private void total(Obstacle.Total total) {
        for (Gap gap : total.gaps()) {
            BigDecimal more = ((BigDecimal) gap.needed()).subtract((BigDecimal) gap.seen());
            String subject = gap.limit().subject();
            if (subject.matches("sum \\w+\\.\\w+")) {
                add(total, property(gap.limit()), more);
                continue;
            } else if (subject.equals("sum Inspection.checks - sum Value.amount")) {
                add(total, "amount", more.negate());
                continue;
            } else if (subject.equals("(sum Points.contribution * 100) / sum Indicator.weight")) {
                BigDecimal weight = ((Indicator) total.members().get(0)).weight();
                BigDecimal all = total.members().stream()
                        .map(each -> ((Indicator) each).weight())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal heavier = Decimals.divide(all.multiply((BigDecimal) gap.seen()), (BigDecimal) gap.needed());
                replace(
                        total.members().get(0),
                        Map.of("weight", weight.add(heavier).subtract(all)));
                continue;
            }
            assertThat(subject).startsWith("count ");
            for (int i = 0; i < more.intValueExact(); i++) {
                insert(sample(total.type(), total.wanted(), i));
            }
            for (int i = 0; i > more.intValueExact(); i--) {
                remove(total.members().get(-i));
            }
        }
    }

    private void add(Obstacle.Total total, String property, BigDecimal more) {
        Fact member = total.members().isEmpty()
                ? sample(total.type(), total.wanted(), 0)
                : total.members().get(0);
        if (total.members().isEmpty()) {
            insert(changed(member, Map.of(property, more)));
        } else {
            BigDecimal now = Calculation.number(
                    (Number) Accessors.property(total.type(), property).apply(member));
            replace(member, Map.of(property, now.add(more)));
        }
    }

    private Trace trace() {
        int given = trace.policyFacts() + trace.origins().size();
        List<List<Long>> origins = new ArrayList<>(trace.origins());
        for (int i = 0; i < inserted; i++) {
            origins.add(List.of());
        }
        List<Firing> firings = trace.firings().stream()
                .map(each -> new Firing(
                        each.rule(),
                        each.bound(),
                        each.derived().stream()
                                .map(at -> at < given ? at : at + inserted)
                                .toList()))
                .toList();
        return new Trace(trace.policyFacts(), facts, origins, firings);
    }

    private static String property(Limit limit) {
        return limit.subject().substring(limit.subject().indexOf('.') + 1);
    }

    /** Some fact of a type that is as it has to be. */
    private static Fact sample(String type, List<Limit> wanted, int nth) {
        Map<String, Object> values = new HashMap<>();
        for (Limit each : wanted) {
            Object value = each.bound();
            if (each.relation() == Relation.LIKE) {
                value = ((String) value).replace(".*", "x").replace("\\", "");
            } else if (each.relation() == Relation.HAS) {
                value = List.of(value);
            } else if (each.relation() == Relation.ONE_OF) {
                value = ((List<?>) value).get(0);
            } else if (each.relation() == Relation.BELOW) {
                value = ((BigDecimal) value).subtract(BigDecimal.ONE);
            } else if (each.relation() == Relation.ABOVE) {
                value = ((BigDecimal) value).add(BigDecimal.ONE);
            }
            boolean first = !values.containsKey(property(each)) || each.relation() == Relation.AT_LEAST;
            if (first) {
                values.put(
                        property(each), value instanceof BigDecimal number ? number.add(new BigDecimal(nth)) : value);
            }
        }
        Fact any = SampleFacts.all().stream()
                .filter(each -> each.getClass().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
        return changed(any, values);
    }

    /** The same fact with other values, also of what is computed from its components. */
    private static Fact changed(Fact fact, Map<String, Object> values) {
        Map<String, Object> components = new HashMap<>(values);
        if (fact instanceof Mark mark && values.containsKey("mean")) {
            components.put("sum", ((BigDecimal) values.get("mean")).multiply(BigDecimal.valueOf(mark.count())));
        } else if (fact instanceof Kpi kpi && values.containsKey("value")) {
            components.put("numerator", ((BigDecimal) values.get("value")).multiply(kpi.denominator()));
        } else if (fact instanceof org.kaohe.core.fact.Person && values.containsKey("counts")) {
            components.put("probation", !(Boolean) values.get("counts"));
            components.put("longLeave", !(Boolean) values.get("counts"));
        } else if (fact instanceof org.kaohe.core.fact.Inspection inspection && values.containsKey("fails")) {
            components.put("checks", new BigDecimal(Math.max(inspection.checks(), number(values.get("fails")))));
        }
        RecordComponent[] parts = fact.getClass().getRecordComponents();
        try {
            Object[] all = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object now = parts[i].getAccessor().invoke(fact);
                Object then = components.getOrDefault(parts[i].getName(), now);
                all[i] = parts[i].getType() == int.class ? (Object) number(then) : then;
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = fact.getClass().getDeclaredConstructor(types);
            return (Fact) constructor.newInstance(all);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(fact + " with " + values, e);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
