package org.kaohe.appraising.impact;

import java.util.List;
import java.util.Set;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: the decisions that stand, with their traces. */
public interface StandingDecisions {

    long count(PolicyCode policy, List<Period> periods);

    /**
     * The next ones in order of staff number.
     *
     * @param after the last one seen; empty at first
     */
    List<Traced> page(PolicyCode policy, Period period, String after, int size);

    List<Traced> of(PolicyCode policy, List<Period> periods, Set<StaffNo> staff);
}
