package org.kaohe.appraising.impact;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.appraising.impact.ImpactResult.Dimension;
import org.kaohe.appraising.impact.ImpactResult.Group;
import org.kaohe.appraising.impact.ImpactResult.Hidden;
import org.kaohe.core.people.Member;

/**
 * The decisions by team, post, tenure and sex. A group of fewer than {@value #FEWEST} people is not shown, nor, where
 * what is hidden could be told from the total, the next larger one.
 */
final class Groups {

    static final int FEWEST = 5;

    private final Map<Dimension, Map<String, GroupCount>> counts = new EnumMap<>(Dimension.class);

    Groups() {
        for (Dimension each : Dimension.values()) {
            counts.put(each, new TreeMap<>());
        }
    }

    /** @param member as of the period; null for somebody the roster does not know any more */
    void add(Comparison each, Member member, int direction) {
        add(Dimension.TEAM, each.decision().team(), each, direction);
        add(Dimension.POST, each.decision().post(), each, direction);
        if (member != null) {
            add(Dimension.TENURE, tenure(member, each), each, direction);
            add(Dimension.SEX, member.sex().name().toLowerCase(Locale.ROOT), each, direction);
        }
    }

    void nextPeriod() {
        counts.values().forEach(groups -> groups.values().forEach(GroupCount::nextPeriod));
    }

    List<Group> shown() {
        List<Group> shown = new ArrayList<>();
        counts.forEach((dimension, groups) -> groups.forEach((name, count) -> {
            if (count.people() >= least(groups)) {
                shown.add(count.group(dimension, name));
            }
        }));
        return shown;
    }

    List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        counts.forEach((dimension, groups) -> {
            int least = least(groups);
            int small = (int) groups.values().stream()
                    .filter(each -> each.people() < least)
                    .count();
            if (small > 0) {
                hidden.add(new Hidden(dimension, small, least));
            }
        });
        return hidden;
    }

    /** How many people a group of this dimension needs, so that those hidden together are nobody or enough. */
    private static int least(Map<String, GroupCount> groups) {
        List<Integer> sizes = groups.values().stream()
                .map(GroupCount::people)
                .sorted(Comparator.naturalOrder())
                .toList();
        int hidden = 0;
        int largestHidden = 0;
        for (int size : sizes) {
            if (size >= FEWEST && size > largestHidden && (hidden == 0 || hidden >= FEWEST)) {
                return size;
            }
            hidden += size;
            largestHidden = size;
        }
        return Integer.MAX_VALUE;
    }

    private void add(Dimension dimension, String name, Comparison each, int direction) {
        counts.get(dimension).computeIfAbsent(name, first -> new GroupCount()).add(each, direction);
    }

    private static String tenure(Member member, Comparison each) {
        int years = Period.between(member.hiredOn(), each.decision().period().last())
                .getYears();
        return years < 1 ? "0" : years < 3 ? "1-2" : years < 5 ? "3-4" : "5+";
    }
}
