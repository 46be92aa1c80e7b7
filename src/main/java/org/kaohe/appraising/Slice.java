package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Policy;

/**
 * Some people of a run, decided apart from the others: what a task of a cluster does. The decisions are those of
 * {@link RunExecution}, ids included.
 *
 * @param members in order of staff number
 * @param position of the first member in the run, from 1
 */
public record Slice(Run run, Appraiser appraiser, Dossiers dossiers, List<Member> members, int position) {

    public Slice {
        members = List.copyOf(members);
    }

    /** Of the people of a scope those the policy is for, in the same order. */
    public static List<Member> appraised(List<Member> people, Policy policy) {
        return people.stream()
                .filter(each -> PersonFacts.isSubject(each, policy))
                .toList();
    }

    /** As rules see them, to be ranked. */
    public static List<Person> facts(List<Member> people) {
        return people.stream().map(PersonFacts::of).toList();
    }

    /** What these people add to the means of their teams. */
    public TeamMeans means() {
        return dossiers.means(appraiser, run.period(), members);
    }

    /** The scores that people are ranked by, where there are any. */
    public Map<StaffNo, BigDecimal> scores(TeamMeans means, Instant at) {
        Map<StaffNo, BigDecimal> scores = new HashMap<>();
        for (Traced each : decide(means, Standings.NONE, at)) {
            if (each.decision().score() != null) {
                scores.put(each.decision().staffNo(), each.decision().score());
            }
        }
        return scores;
    }

    /** On the caller's thread: a cluster runs as many slices as it has processors. */
    public List<Traced> decide(TeamMeans means, Standings standings, Instant at) {
        var batches = dossiers.batches(appraiser, run.period(), means);
        var batch = new BatchInHand(run, appraiser, members, batches.of(members, standings), position, at);
        return ParallelAppraisal.here(batch);
    }
}
