package org.kaohe.engine.oracle;

import java.util.List;
import java.util.Optional;

/** Criteria that share a weight equally. */
record Group(Exact weight, List<Criterion> criteria) {

    static Group group(int weight, Criterion... criteria) {
        return new Group(Exact.of(weight), List.of(criteria));
    }

    /** The mean of its criteria; empty when one of them is missing. */
    Optional<Exact> points(Known known) {
        Exact sum = Exact.ZERO;
        for (Criterion criterion : criteria) {
            Optional<Exact> points = criterion.points(known);
            if (points.isEmpty()) {
                return points;
            }
            sum = sum.plus(points.get());
        }
        return Optional.of(sum.dividedBy(Exact.of(criteria.size())));
    }

    boolean isBelow(int line, Known known) {
        return points(known).filter(each -> !Criterion.isAtLeast(each, line)).isPresent();
    }

    /** The weighted mean of groups; empty when one of them is missing. */
    static Optional<Exact> mean(List<Group> groups, Known known) {
        Exact sum = Exact.ZERO;
        Exact weights = Exact.ZERO;
        for (Group group : groups) {
            Optional<Exact> points = group.points(known);
            if (points.isEmpty()) {
                return points;
            }
            sum = sum.plus(group.weight().times(points.get()));
            weights = weights.plus(group.weight());
        }
        return Optional.of(sum.dividedBy(weights));
    }

    static List<Reading> readings(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.criteria().stream())
                .flatMap(criterion -> criterion.readings().stream())
                .toList();
    }
}
