package org.kaohe.core.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * Port: what was observed, already summed into facts (marks, KPI ratios, inspections) with the observations behind
 * each. Corrected values count once, withdrawn ones not at all. One query serves thousands of people.
 */
public interface ObservedFacts {
    /**
     * @param codes the indicators and items the policy knows; other observations are left out
     * @return people without any observation are absent
     */
    Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes);
}
