package org.kaohe.appraising;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.Member;

/** The means of teams, from what was observed of every member. Sums are exact, so that parts may be put together. */
public final class TeamMeans implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, TreeMap<Measure, Total>> byTeam = new HashMap<>();

    private record Measure(String indicator, String source) implements Comparable<Measure>, Serializable {
        @Override
        public int compareTo(Measure other) {
            int byIndicator = indicator.compareTo(other.indicator);
            return byIndicator != 0 ? byIndicator : source.compareTo(other.source);
        }
    }

    private record Total(BigDecimal sum, int members) implements Serializable {
        Total plus(Total other) {
            return new Total(sum.add(other.sum), members + other.members);
        }
    }

    void add(Member member, List<Evidence> observed) {
        Map<Measure, BigDecimal> own = new HashMap<>();
        Set<Measure> ratios = new HashSet<>();
        for (Evidence each : observed) {
            Fact fact = each.fact();
            if (fact instanceof Kpi kpi) {
                var measure = new Measure(kpi.indicator(), kpi.source());
                ratios.add(measure);
                own.put(measure, kpi.value());
            } else if (fact instanceof Mark mark) {
                var measure = new Measure(mark.indicator(), mark.source());
                if (!ratios.contains(measure)) {
                    own.put(measure, mark.mean());
                }
            }
        }
        Map<Measure, Total> team = byTeam.computeIfAbsent(member.team(), first -> new TreeMap<>());
        own.forEach((measure, value) -> team.merge(measure, new Total(value, 1), Total::plus));
    }

    /** Adds what was seen of other members. */
    public void add(TeamMeans others) {
        others.byTeam.forEach((team, totals) -> {
            Map<Measure, Total> own = byTeam.computeIfAbsent(team, first -> new TreeMap<>());
            totals.forEach((measure, total) -> own.merge(measure, total, Total::plus));
        });
    }

    List<Evidence> of(String team) {
        List<Evidence> means = new ArrayList<>();
        byTeam.getOrDefault(team, new TreeMap<>()).forEach((measure, total) -> {
            BigDecimal mean = Decimals.divide(total.sum(), Decimals.of(total.members()));
            means.add(new Evidence(
                    new TeamMean(measure.indicator(), measure.source(), mean, total.members()), List.of()));
        });
        return means;
    }

    static Set<String> teams(List<Member> people) {
        return people.stream().map(Member::team).collect(Collectors.toSet());
    }
}
