package org.kaohe.appealing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A published decision as an appeal sees it.
 *
 * @param appealUntil the last day of the window
 * @param fired names of the rules that fired
 * @param observations behind its facts
 * @param deciders accounts that ran the evaluation or published its result
 * @param lawgivers accounts that approved or published the version of the policy
 * @param grade null when there is none; so are score and bonus
 */
public record Appealable(
        long decision,
        StaffNo staffNo,
        PolicyCode policy,
        Period period,
        LocalDate appealUntil,
        Set<String> fired,
        Map<Long, Observed> observations,
        Set<String> deciders,
        Set<String> lawgivers,
        BigDecimal score,
        String grade,
        BigDecimal bonus) {

    /**
     * An observation with every other version of it.
     *
     * @param versions ids of all, this one among them
     * @param observers accounts that recorded them; of this one first
     */
    public record Observed(Set<Long> versions, List<String> observers) {
        public Observed {
            versions = Set.copyOf(versions);
            observers = List.copyOf(observers);
        }
    }

    public Appealable {
        fired = Set.copyOf(fired);
        observations = Map.copyOf(observations);
        deciders = Set.copyOf(deciders);
        lawgivers = Set.copyOf(lawgivers);
    }

    /** A corrected observation is the same thing as before: a judgement of one version is one of all. */
    boolean isSame(Target one, Target other) {
        return one.equals(other)
                || one.kind() == AppealKind.OBSERVATION
                        && other.kind() == AppealKind.OBSERVATION
                        && observations.values().stream()
                                .map(Observed::versions)
                                .anyMatch(it -> it.contains(one.observation()) && it.contains(other.observation()));
    }
}
