package org.kaohe.appraising.reevaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: the decisions that stand, found by what they may rest on. With their traces, the earliest period first. */
public interface StandingEvidence {

    /** Those of a person, under any policy, for periods with the day. */
    List<Traced> covering(StaffNo staffNo, LocalDate day);

    /** Those of a person for later periods, at most so many. */
    List<Traced> after(StaffNo staffNo, PolicyCode policy, Period period, int most);

    List<Traced> ofTeam(PolicyCode policy, Period period, String team);

    /** Those of these that stand. */
    List<Traced> standing(Set<Long> ids);

    /**
     * Those whose run began before an observation of the period was recorded or revised, or before an earlier result of the
     * person was decided anew: no other can be outdated.
     *
     * @param teams also those of every team with such an observation
     * @param most one more than that tells that there are too many
     */
    List<Traced> perhapsOutdated(PolicyCode policy, Period period, boolean teams, int most);
}
