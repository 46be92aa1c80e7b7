package org.kaohe.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Indicator;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Met;
import org.kaohe.core.fact.Missed;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.fact.Value;

/** One order of facts for every trace, whatever order they came in: by type, then by what tells two of a type apart. */
public final class FactOrder implements Comparator<Fact> {

    public static final FactOrder CANONICAL = new FactOrder();

    /** Every type of fact, with its place in the order. */
    static final Map<Class<?>, Integer> TYPES = types();

    private FactOrder() {}

    @Override
    public int compare(Fact a, Fact b) {
        if (a.getClass() != b.getClass()) {
            return TYPES.get(a.getClass()) - TYPES.get(b.getClass());
        }
        int byKey = major(a).compareTo(major(b));
        if (byKey == 0) {
            byKey = minor(a).compareTo(minor(b));
        }
        return byKey != 0 || a.equals(b) ? byKey : a.toString().compareTo(b.toString());
    }

    private static Map<Class<?>, Integer> types() {
        Map<Class<?>, Integer> types = new HashMap<>();
        for (Class<?> side : List.of(Fact.Given.class, Fact.Derived.class)) {
            for (Class<?> type : side.getPermittedSubclasses()) {
                types.put(type, types.size());
            }
        }
        return Map.copyOf(types);
    }

    private static String major(Fact fact) {
        if (fact instanceof Mark mark) {
            return mark.indicator();
        } else if (fact instanceof Points points) {
            return points.indicator();
        } else if (fact instanceof Inspection inspection) {
            return inspection.item();
        } else if (fact instanceof Deduction deduction) {
            return deduction.code();
        } else if (fact instanceof Kpi kpi) {
            return kpi.indicator();
        } else if (fact instanceof Indicator indicator) {
            return indicator.code();
        } else if (fact instanceof Figure figure) {
            return figure.name();
        } else if (fact instanceof Earlier earlier) {
            return earlier.period();
        } else if (fact instanceof Missing missing) {
            return missing.what();
        } else if (fact instanceof Proposed proposed) {
            return proposed.code();
        }
        return given(fact);
    }

    private static String given(Fact fact) {
        if (fact instanceof Raters raters) {
            return raters.indicator();
        } else if (fact instanceof TeamMean mean) {
            return mean.indicator();
        } else if (fact instanceof Standing standing) {
            return standing.among();
        } else if (fact instanceof Certificate certificate) {
            return certificate.code();
        } else if (fact instanceof Training training) {
            return training.code();
        } else if (fact instanceof Trainee trainee) {
            return trainee.staffNo();
        }
        return other(fact);
    }

    private static String other(Fact fact) {
        if (fact instanceof Person person) {
            return person.staffNo();
        } else if (fact instanceof Value value) {
            return value.name();
        } else if (fact instanceof Note note) {
            return note.text();
        } else if (fact instanceof Met met) {
            return met.kpi();
        } else if (fact instanceof Missed missed) {
            return missed.kpi();
        } else if (fact instanceof Cap cap) {
            return cap.grade();
        } else if (fact instanceof Grade grade) {
            return grade.name();
        } else if (fact instanceof Bonus bonus) {
            return bonus.rule();
        } else if (fact instanceof Score score) {
            return score.value().toPlainString();
        }
        throw new IllegalStateException("A fact without an order: " + fact);
    }

    private static String minor(Fact fact) {
        if (fact instanceof Mark mark) {
            return mark.source();
        } else if (fact instanceof Points points) {
            return points.part();
        } else if (fact instanceof Kpi kpi) {
            return kpi.source();
        } else if (fact instanceof Raters raters) {
            return raters.source();
        } else if (fact instanceof TeamMean mean) {
            return mean.source();
        } else if (fact instanceof Missing missing) {
            return missing.source();
        } else if (fact instanceof Proposed proposed) {
            return proposed.basis();
        }
        return "";
    }
}
