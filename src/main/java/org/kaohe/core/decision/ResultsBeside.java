package org.kaohe.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaohe.core.people.StaffNo;

/** Port: what was set beside results, for whoever shows results. */
public interface ResultsBeside {

    /**
     * By decision, the oldest first, whatever became of it; a decision without any is absent. What was set on an earlier
     * decision about the same person, policy and period is told too.
     *
     * @param decisions whose each is, by id
     */
    Map<Long, List<ResultBeside>> of(Map<Long, StaffNo> decisions, LocalDate day);
}
