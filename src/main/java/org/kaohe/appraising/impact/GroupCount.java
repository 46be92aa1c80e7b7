package org.kaohe.appraising.impact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.appraising.impact.ImpactResult.Dimension;
import org.kaohe.appraising.impact.ImpactResult.Group;

/** Counts the decisions of one group. */
final class GroupCount {

    private int people;
    private int inPeriod;
    private int decisions;
    private int regraded;
    private int better;
    private int worse;
    private BigDecimal bonus = BigDecimal.ZERO;
    private final Map<String, Integer> before = new TreeMap<>();
    private final Map<String, Integer> after = new TreeMap<>();

    /** @param direction above 0 for a better grade, below for a worse one */
    void add(Comparison each, int direction) {
        decisions++;
        inPeriod++;
        people = Math.max(people, inPeriod);
        regraded += each.isRegraded() ? 1 : 0;
        better += direction > 0 ? 1 : 0;
        worse += direction < 0 ? 1 : 0;
        bonus = bonus.add(each.bonusDifference());
        before.merge(Comparison.standing(each.before()), 1, Integer::sum);
        after.merge(Comparison.standing(each.after()), 1, Integer::sum);
    }

    /** The people of a period have one decision each in it. */
    void nextPeriod() {
        inPeriod = 0;
    }

    int people() {
        return people;
    }

    Group group(Dimension dimension, String name) {
        return new Group(dimension, name, people, decisions, regraded, better, worse, bonus, before, after);
    }
}
