package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Criterion.mark;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** 7: six abilities alike; a failed spot check takes 5 points, three in a month make it a failure. */
final class SpotCheckScheme implements Scheme {

    private static final Exact POINTS_EACH = Exact.of(5);
    private static final int FAILING_CHECKS = 3;

    private final List<Group> groups = List.of(Group.group(
            100,
            mark("solving", "SUPERVISOR"),
            mark("communication", "CUSTOMER"),
            mark("attitude", "CUSTOMER"),
            mark("time", "SUPERVISOR"),
            mark("teamwork", "SUPERVISOR"),
            mark("study", "SUPERVISOR")));

    @Override
    public List<Reading> readings() {
        return Group.readings(groups);
    }

    @Override
    public Optional<Exact> score(Known known) {
        Exact lost = POINTS_EACH.times(Exact.of(failedChecks(known)));
        return Group.mean(groups, known).map(each -> each.minus(lost).within(Exact.ZERO, Exact.HUNDRED));
    }

    @Override
    public String grade(Known known, BigDecimal score) {
        return failedChecks(known) >= FAILING_CHECKS ? Grades.FAIL : Grades.byRegulation(score);
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of();
    }

    private static int failedChecks(Known known) {
        return known.failedChecks("QC");
    }
}
