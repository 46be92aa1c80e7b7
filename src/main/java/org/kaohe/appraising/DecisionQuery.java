package org.kaohe.appraising;

import org.kaohe.core.decision.Verdict;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Which decisions; a null part does not restrict.
 *
 * @param run the decisions of this run, standing or not; without it those that stand
 * @param page counted from 0
 * @param size 1 to {@link Page#MOST}
 */
public record DecisionQuery(
        PolicyCode policy,
        Period period,
        String team,
        String grade,
        Verdict.Status status,
        StaffNo staffNo,
        Long run,
        int page,
        int size) {}
