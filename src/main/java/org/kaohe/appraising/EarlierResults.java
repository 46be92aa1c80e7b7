package org.kaohe.appraising;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: what was decided before. */
@FunctionalInterface
public interface EarlierResults {

    /**
     * The decisions that stand for periods of the same kind before the given one, at most {@code back} periods back;
     * the latest first. One query for all people.
     */
    Map<StaffNo, List<PastResult>> before(Period period, int back, PolicyCode policy, Set<StaffNo> staff);
}
