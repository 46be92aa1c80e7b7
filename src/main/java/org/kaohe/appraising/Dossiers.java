package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.time.Period;

/**
 * Gathers what is known about many people for a period: one query for observations, one for earlier decisions, and one
 * more for each thing only some policies look at.
 */
public final class Dossiers {

    /** Members of teams read at a time. */
    private static final int SLICE = 1_000;

    private final Members members;
    private final ObservedFacts observed;
    private final ObservedRaters raters;
    private final GrowthFiles growth;
    private final EarlierResults earlier;

    public Dossiers(
            Members members,
            ObservedFacts observed,
            ObservedRaters raters,
            GrowthFiles growth,
            EarlierResults earlier) {
        this.members = members;
        this.observed = observed;
        this.raters = raters;
        this.growth = growth;
        this.earlier = earlier;
    }

    /** What all batches of one run share: the means of the teams its people are in, whole teams whoever is in the run. */
    Batches batches(Appraiser appraiser, Period period, List<Member> people) {
        var means = new TeamMeans();
        if (appraiser.looksAt(TeamMean.class)) {
            List<Member> whole = members.in(period, new Scope.Teams(TeamMeans.teams(people))).stream()
                    .filter(each -> PersonFacts.isSubject(each, appraiser.policy()))
                    .toList();
            for (int from = 0; from < whole.size(); from += SLICE) {
                List<Member> slice = whole.subList(from, Math.min(from + SLICE, whole.size()));
                means.add(means(appraiser, period, slice));
            }
        }
        return batches(appraiser, period, means);
    }

    /** @param means of the teams the people are in */
    Batches batches(Appraiser appraiser, Period period, TeamMeans means) {
        return new Batches(appraiser, period, means);
    }

    /** What some members add to the means of their teams. */
    TeamMeans means(Appraiser appraiser, Period period, List<Member> some) {
        var means = new TeamMeans();
        Map<StaffNo, List<Evidence>> seen = observed.of(period, staff(some), codes(appraiser.policy()));
        some.forEach(each -> means.add(each, seen.getOrDefault(each.staffNo(), List.of())));
        return means;
    }

    /** The dossiers of one run, batch by batch. */
    final class Batches {
        private final Appraiser appraiser;
        private final Period period;
        private final Set<String> codes;
        private final TeamMeans means;

        private Batches(Appraiser appraiser, Period period, TeamMeans means) {
            this.appraiser = appraiser;
            this.period = period;
            this.codes = codes(appraiser.policy());
            this.means = means;
        }

        /** In the order of the members. */
        List<Dossier> of(List<Member> people, Standings standings) {
            Set<StaffNo> staff = staff(people);
            Map<StaffNo, List<Evidence>> seen = observed.of(period, staff, codes);
            Map<StaffNo, List<PastResult>> past = past(EarlierFacts.PERIODS_BACK, staff);
            Map<StaffNo, List<Evidence>> more = more(staff);
            List<Dossier> dossiers = new ArrayList<>(people.size());
            for (Member member : people) {
                StaffNo staffNo = member.staffNo();
                List<Evidence> evidence = new ArrayList<>();
                evidence.add(new Evidence(PersonFacts.of(member), List.of()));
                evidence.addAll(seen.getOrDefault(staffNo, List.of()));
                evidence.addAll(EarlierFacts.of(past.getOrDefault(staffNo, List.of())));
                evidence.addAll(more.getOrDefault(staffNo, List.of()));
                evidence.addAll(means.of(member.team()));
                evidence.addAll(standings.of(staffNo));
                dossiers.add(new Dossier(staffNo, period, evidence));
            }
            return dossiers;
        }

        private Map<StaffNo, List<Evidence>> more(Set<StaffNo> staff) {
            Map<StaffNo, List<Evidence>> more = new HashMap<>();
            if (appraiser.looksAt(Raters.class)) {
                raters.of(period, staff, codes)
                        .forEach((staffNo, counts) -> more.put(staffNo, new ArrayList<>(counts)));
            }
            if (appraiser.looksAt(Certificate.class)
                    || appraiser.looksAt(Training.class)
                    || appraiser.looksAt(Trainee.class)) {
                Map<StaffNo, GrowthFile> files = growth.of(staff);
                Set<StaffNo> trainees = files.values().stream()
                        .flatMap(file -> GrowthFacts.graduates(file, period).stream())
                        .map(GrowthFile.Mentored::trainee)
                        .collect(Collectors.toSet());
                Map<StaffNo, List<PastResult>> results = past(1, trainees);
                files.forEach((staffNo, file) -> more.computeIfAbsent(staffNo, first -> new ArrayList<>())
                        .addAll(GrowthFacts.of(file, period, results)));
            }
            return more;
        }

        private Map<StaffNo, List<PastResult>> past(int back, Set<StaffNo> staff) {
            return staff.isEmpty()
                    ? Map.of()
                    : earlier.before(period, back, appraiser.policy().code(), staff);
        }
    }

    private static Set<StaffNo> staff(List<Member> people) {
        return people.stream().map(Member::staffNo).collect(Collectors.toSet());
    }

    /** The indicators and items that are observed for a policy. */
    public static Set<String> codes(Policy policy) {
        Set<String> codes = new HashSet<>();
        policy.indicators().stream().map(IndicatorSpec::code).forEach(codes::add);
        policy.items().stream().map(ItemSpec::code).forEach(codes::add);
        return codes;
    }
}
