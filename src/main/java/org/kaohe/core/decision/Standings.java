package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Policy;

/**
 * Ranks by the scores of a first pass. A run over some teams ranks within those teams only, a run over named people not
 * at all: no rank depends on who happened to be in the run. Who is in probation or on long leave is not compared. As
 * long as one of those compared has no score, there is no rank.
 */
public final class Standings {

    /** The figure of a policy that says how many members a team needs to be ranked among teams. */
    private static final String FEWEST = "ranked_team_members";

    /** Nobody has a rank. */
    public static final Standings NONE = new Standings();

    private final Map<StaffNo, List<Evidence>> byPerson = new HashMap<>();

    private Standings() {}

    /** @param scores of the people that have one */
    public static Standings of(Policy policy, Scope scope, List<Person> people, Map<StaffNo, BigDecimal> scores) {
        var standings = new Standings();
        List<Person> compared = people.stream().filter(Person::counts).toList();
        if (!(scope instanceof Scope.People)) {
            Map<String, List<Person>> teams = compared.stream().collect(Collectors.groupingBy(Person::team));
            teams.values().forEach(team -> standings.rank(Standing.TEAM, team, scores));
            if (scope instanceof Scope.Everybody && standings.rank(Standing.EVERYBODY, compared, scores)) {
                standings.rankTeams(fewest(policy), teams, scores);
            }
        }
        return standings;
    }

    /** Ranks that were made elsewhere, of some of the people. */
    public static Standings of(Map<StaffNo, List<Standing>> ranks) {
        var standings = new Standings();
        ranks.forEach((staffNo, own) -> standings.byPerson.put(
                staffNo, own.stream().map(each -> new Evidence(each, List.of())).toList()));
        return standings;
    }

    public List<Evidence> of(StaffNo staffNo) {
        return byPerson.getOrDefault(staffNo, List.of());
    }

    private static int fewest(Policy policy) {
        return policy.figures().stream()
                .filter(each -> each.name().equals(FEWEST))
                .mapToInt(each -> each.value().intValue())
                .findFirst()
                .orElse(1);
    }

    /** False when somebody has no score. */
    private boolean rank(String among, List<Person> people, Map<StaffNo, BigDecimal> scores) {
        if (people.isEmpty() || !people.stream().allMatch(each -> scores.containsKey(staffNo(each)))) {
            return false;
        }
        BigDecimal mean = mean(people, scores);
        Map<BigDecimal, Integer> ranks =
                ranks(people.stream().map(each -> scores.get(staffNo(each))).toList());
        for (Person each : people) {
            int rank = ranks.get(scores.get(staffNo(each)));
            add(each, new Standing(among, rank, people.size(), mean, people.size()));
        }
        return true;
    }

    private void rankTeams(int fewest, Map<String, List<Person>> teams, Map<StaffNo, BigDecimal> scores) {
        Map<List<Person>, BigDecimal> means = new HashMap<>();
        teams.values().stream()
                .filter(team -> team.size() >= fewest)
                .forEach(team -> means.put(team, mean(team, scores)));
        Map<BigDecimal, Integer> ranks = ranks(List.copyOf(means.values()));
        means.forEach((team, mean) -> team.forEach(
                each -> add(each, new Standing(Standing.TEAMS, ranks.get(mean), means.size(), mean, team.size()))));
    }

    private static BigDecimal mean(List<Person> people, Map<StaffNo, BigDecimal> scores) {
        BigDecimal sum =
                people.stream().map(each -> scores.get(staffNo(each))).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Decimals.divide(sum, Decimals.of(people.size()));
    }

    /** Equals share a rank, and the next one is as many further. */
    private static Map<BigDecimal, Integer> ranks(List<BigDecimal> values) {
        List<BigDecimal> best =
                values.stream().sorted(Comparator.reverseOrder()).toList();
        Map<BigDecimal, Integer> ranks = new HashMap<>();
        for (int i = 0; i < best.size(); i++) {
            ranks.putIfAbsent(best.get(i), i + 1);
        }
        return ranks;
    }

    private void add(Person person, Standing standing) {
        byPerson.computeIfAbsent(staffNo(person), first -> new ArrayList<>()).add(new Evidence(standing, List.of()));
    }

    private static StaffNo staffNo(Person person) {
        return new StaffNo(person.staffNo());
    }
}
