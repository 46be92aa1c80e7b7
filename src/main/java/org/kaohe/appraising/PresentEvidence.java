package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * The facts of stored decisions as they would be gathered today: what was observed, the means of the team, and earlier
 * results. The person's post and conditions, growth file and rank among colleagues stay as they were decided on.
 */
public final class PresentEvidence {

    /** How many periods back a decision can count. */
    public static final int PERIODS_BACK = EarlierFacts.PERIODS_BACK;

    /** Members of teams read at a time. */
    private static final int SLICE = 1_000;

    /** What is supposed besides what is stored. */
    public interface Supposing {
        /** Marks, ratios and inspections of one person. */
        default List<Evidence> observed(StaffNo staffNo, List<Evidence> stored) {
            return stored;
        }

        /** How many people marked one person. */
        default List<Evidence> raters(StaffNo staffNo, List<Evidence> stored) {
            return stored;
        }

        default PastResult earlier(PastResult stored) {
            return stored;
        }
    }

    private final Members members;
    private final ObservedFacts observed;
    private final ObservedRaters raters;
    private final Decisions decisions;

    public PresentEvidence(Members members, ObservedFacts observed, ObservedRaters raters, Decisions decisions) {
        this.members = members;
        this.observed = observed;
        this.raters = raters;
        this.decisions = decisions;
    }

    /** The facts a decision was made from. */
    public static Dossier asDecided(Opened decision) {
        return Replay.dossier(decision.decision(), decision.trace());
    }

    /**
     * By the id of the decision; a few queries for all of them.
     *
     * @param opened at least one, all of one period and one content
     */
    public Map<Long, Dossier> of(List<Opened> opened, Supposing supposing) {
        var gathering = new Gathering(opened, supposing);
        return opened.stream()
                .collect(Collectors.toMap(each -> each.decision().id(), gathering::dossier, (one, same) -> one));
    }

    /** What was read for decisions of one period and content. */
    private final class Gathering {
        private final Appraiser appraiser;
        private final Period period;
        private final Set<String> codes;
        private final Supposing supposing;
        private final Map<StaffNo, List<Evidence>> seen;
        private final Map<StaffNo, List<Evidence>> counted;
        private final Map<StaffNo, List<PastResult>> past;
        private final Map<StaffNo, List<PastResult>> graduates;
        private final TeamMeans means = new TeamMeans();

        Gathering(List<Opened> opened, Supposing supposing) {
            this.appraiser = opened.get(0).appraiser();
            this.period = opened.get(0).decision().period();
            this.codes = Dossiers.codes(appraiser.policy());
            this.supposing = supposing;
            Set<StaffNo> staff =
                    opened.stream().map(each -> each.decision().staffNo()).collect(Collectors.toSet());
            this.seen = observed.of(period, staff, codes);
            this.counted = appraiser.looksAt(Raters.class) ? raters.of(period, staff, codes) : Map.of();
            this.past = before(EarlierFacts.PERIODS_BACK, staff);
            this.graduates = before(1, trainees(opened));
            if (appraiser.looksAt(TeamMean.class)) {
                readMeans(opened.stream().map(each -> each.decision().team()).collect(Collectors.toSet()));
            }
        }

        Dossier dossier(Opened it) {
            Decision decision = it.decision();
            StaffNo staffNo = decision.staffNo();
            List<Evidence> evidence = new ArrayList<>();
            asDecided(it).evidence().forEach(each -> {
                if (each.fact() instanceof Trainee trainee) {
                    evidence.add(now(trainee, each));
                } else if (!isGathered(each.fact())) {
                    evidence.add(each);
                }
            });
            evidence.addAll(supposing.observed(staffNo, seen.getOrDefault(staffNo, List.of())));
            evidence.addAll(supposing.raters(staffNo, counted.getOrDefault(staffNo, List.of())));
            evidence.addAll(EarlierFacts.of(past.getOrDefault(staffNo, List.of()).stream()
                    .map(supposing::earlier)
                    .toList()));
            evidence.addAll(means.of(decision.team()));
            return new Dossier(staffNo, decision.period(), evidence);
        }

        private Evidence now(Trainee trainee, Evidence decidedOn) {
            return graduates.getOrDefault(new StaffNo(trainee.staffNo()), List.of()).stream()
                    .map(supposing::earlier)
                    .filter(each -> each.grade() != null)
                    .findFirst()
                    .map(each -> new Evidence(
                            new Trainee(trainee.staffNo(), each.grade(), each.failing()), List.of(each.decision())))
                    .orElse(decidedOn);
        }

        private Map<StaffNo, List<PastResult>> before(int back, Set<StaffNo> staff) {
            return staff.isEmpty()
                    ? Map.of()
                    : decisions.before(period, back, appraiser.policy().code(), staff);
        }

        /** Whole teams, whoever is asked about. */
        private void readMeans(Set<String> teams) {
            List<Member> whole = members.in(period, new Scope.Teams(teams)).stream()
                    .filter(each -> PersonFacts.isSubject(each, appraiser.policy()))
                    .toList();
            for (int from = 0; from < whole.size(); from += SLICE) {
                List<Member> slice = whole.subList(from, Math.min(from + SLICE, whole.size()));
                Set<StaffNo> staff = slice.stream().map(Member::staffNo).collect(Collectors.toSet());
                Map<StaffNo, List<Evidence>> all = new HashMap<>(observed.of(period, staff, codes));
                slice.forEach(each -> means.add(
                        each, supposing.observed(each.staffNo(), all.getOrDefault(each.staffNo(), List.of()))));
            }
        }
    }

    private static boolean isGathered(Fact fact) {
        return fact instanceof Mark
                || fact instanceof Kpi
                || fact instanceof Inspection
                || fact instanceof Raters
                || fact instanceof Earlier
                || fact instanceof TeamMean;
    }

    private static Set<StaffNo> trainees(List<Opened> opened) {
        return opened.stream()
                .flatMap(each -> each.trace().facts().stream())
                .filter(Trainee.class::isInstance)
                .map(each -> new StaffNo(((Trainee) each).staffNo()))
                .collect(Collectors.toSet());
    }
}
