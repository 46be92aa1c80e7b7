package org.kaohe.appraising.reevaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;

/** Through what a change reaches a decision. */
public enum Cause {
    /** The decision rests on the observation itself. */
    OBSERVATION,
    /** It counts the grade of an earlier period that would change, for example consecutive failures. */
    EARLIER_DECISION,
    /** It compares with the mean of the team. */
    TEAM_MEAN,
    /** It counts the grade of somebody the person trained. */
    TRAINEE;

    static Set<Cause> of(List<FactChange> changes) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        changes.forEach(each -> causes.add(of(each.any())));
        return causes;
    }

    private static Cause of(Fact fact) {
        if (fact instanceof Earlier) {
            return EARLIER_DECISION;
        }
        if (fact instanceof TeamMean) {
            return TEAM_MEAN;
        }
        return fact instanceof Trainee ? TRAINEE : OBSERVATION;
    }
}
