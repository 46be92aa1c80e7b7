package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * What the rules of a policy would miss if the period were decided now: they are asked, nothing is stored. Ranks among
 * colleagues do not exist before everybody has a score, so a rule that only wants a rank is not asked for one.
 */
public final class Completeness {

    /** People looked at in one request; more are looked at team by team. */
    public static final int MOST_PEOPLE = 2_000;

    private static final int SLICE = 500;

    private final PolicyShelf shelf;
    private final Members members;
    private final Dossiers dossiers;

    public Completeness(PolicyShelf shelf, Members members, Dossiers dossiers) {
        this.shelf = shelf;
        this.members = members;
        this.dossiers = dossiers;
    }

    /** A person and what is missing; nothing when the evidence is complete. */
    public record Gap(Member person, List<Missing> missing) {
        public Gap {
            missing = List.copyOf(missing);
        }
    }

    /** One team: how many people, how many of them complete. */
    public record TeamCount(String team, int people, int complete) {}

    /**
     * A policy in a period.
     *
     * @param people the policy is for, of those asked about
     * @param gaps of everybody, complete or not; empty when there are more than {@link #MOST_PEOPLE}
     */
    public record Picture(Policy policy, int version, Period period, int people, List<Gap> gaps) {
        public Picture {
            gaps = List.copyOf(gaps);
        }

        public boolean tooMany() {
            return people > MOST_PEOPLE;
        }

        /** In order of their codes. */
        public List<TeamCount> teams() {
            Map<String, List<Gap>> byTeam = gaps.stream()
                    .collect(Collectors.groupingBy(each -> each.person().team(), TreeMap::new, Collectors.toList()));
            return byTeam.entrySet().stream()
                    .map(each -> new TeamCount(each.getKey(), each.getValue().size(), (int) each.getValue().stream()
                            .filter(gap -> gap.missing().isEmpty())
                            .count()))
                    .toList();
        }

        /** Those who miss something, by team and staff number. */
        public List<Gap> open() {
            return gaps.stream()
                    .filter(each -> !each.missing().isEmpty())
                    .sorted(Comparator.comparing((Gap each) -> each.person().team())
                            .thenComparing(each -> each.person().staffNo().value()))
                    .toList();
        }
    }

    /** Empty when no version is in force for the period. */
    public Optional<Picture> of(PolicyCode code, Period period, Scope scope) {
        return shelf.inForce(code, period).map(published -> {
            Appraiser appraiser = published.appraiser();
            List<Member> people = members.in(period, scope).stream()
                    .filter(each -> PersonFacts.isSubject(each, appraiser.policy()))
                    .toList();
            List<Gap> gaps = people.size() > MOST_PEOPLE ? List.of() : gaps(appraiser, period, people);
            return new Picture(appraiser.policy(), published.version(), period, people.size(), gaps);
        });
    }

    private List<Gap> gaps(Appraiser appraiser, Period period, List<Member> people) {
        List<Gap> gaps = new ArrayList<>();
        var batches = dossiers.batches(appraiser, period, people);
        for (int from = 0; from < people.size(); from += SLICE) {
            List<Member> slice = people.subList(from, Math.min(from + SLICE, people.size()));
            List<Dossier> gathered = batches.of(slice, Standings.NONE);
            for (int each = 0; each < slice.size(); each++) {
                Verdict verdict = appraiser.appraise(gathered.get(each));
                gaps.add(new Gap(slice.get(each), verdict.missing()));
            }
        }
        return gaps;
    }
}
