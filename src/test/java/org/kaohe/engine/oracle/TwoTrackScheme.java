package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Criterion.mark;
import static org.kaohe.engine.oracle.Criterion.percent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.engine.oracle.Reading.Kind;

/**
 * 20: 80 % of the track's score and 20 % of the 360-degree view, nobody above 99. Support staff by agreement and daily
 * work, field staff from 100; bad key behaviours cost whoever was in the field when they were seen. Fewer than three
 * peers are left out of the view.
 */
final class TwoTrackScheme implements Scheme {

    private static final Exact MOST = Exact.of(99);
    private static final List<String> BEHAVIOURS = List.of("K1", "K2", "K3", "K4");
    private static final Exact POINTS_EACH = Exact.of(5);
    private static final List<String> AREAS = List.of("communication", "relations", "competence");
    private static final int FEWEST_PEERS = 3;

    private final List<Group> support = List.of(
            Group.group(60, mark("agreement", "SUPERVISOR")), Group.group(40, mark("daily-work", "SUPERVISOR")));

    @Override
    public List<Reading> readings() {
        Stream<Reading> view = AREAS.stream()
                .flatMap(area -> Stream.of("SELF", "SUPERVISOR", "PEER", "CUSTOMER")
                        .map(source -> new Reading(Kind.MARK, area, source, List.of())));
        return Stream.concat(Group.readings(support).stream(), view).toList();
    }

    @Override
    public Optional<Exact> score(Known known) {
        return track(known)
                .flatMap(track -> view(known).map(each -> percent(80, track).plus(percent(20, each))))
                .map(each -> each.within(Exact.ZERO, MOST));
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of(Consequence.COMMENDED, Consequence.on(Grades.FAIL, "written-warning", "training-plan"));
    }

    private Optional<Exact> track(Known known) {
        Optional<Exact> start =
                known.person().track().equals("support") ? Group.mean(support, known) : Optional.of(Exact.HUNDRED);
        int failed = BEHAVIOURS.stream().mapToInt(known::failedChecks).sum();
        return start.map(each -> each.minus(POINTS_EACH.times(Exact.of(failed))).within(Exact.ZERO, Exact.HUNDRED));
    }

    private static Optional<Exact> view(Known known) {
        Exact sum = Exact.ZERO;
        for (String area : AREAS) {
            Optional<Exact> points = area(area, known);
            if (points.isEmpty()) {
                return points;
            }
            sum = sum.plus(points.get());
        }
        return Optional.of(sum.dividedBy(Exact.of(AREAS.size())));
    }

    private static Optional<Exact> area(String area, Known known) {
        List<Group> parts = new ArrayList<>();
        parts.add(Group.group(10, mark(area, "SELF")));
        parts.add(Group.group(40, mark(area, "SUPERVISOR")));
        parts.add(Group.group(30, mark(area, "CUSTOMER")));
        if (known.raters(area, "PEER") >= FEWEST_PEERS) {
            parts.add(Group.group(20, mark(area, "PEER")));
        }
        return Group.mean(parts, known);
    }
}
