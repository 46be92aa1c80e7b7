package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;

/** Earlier decisions as the rules see them. */
final class EarlierFacts {

    /** How many periods back a rule can look. */
    static final int PERIODS_BACK = 8;

    private EarlierFacts() {}

    /** @param past the latest first */
    static List<Evidence> of(List<PastResult> past) {
        List<Evidence> evidence = new ArrayList<>();
        int nth = 0;
        for (PastResult each : past) {
            String grade = each.grade() == null ? "" : each.grade();
            var earlier = new Earlier(each.period().toString(), each.counts() ? ++nth : 0, grade, each.failing());
            evidence.add(new Evidence(earlier, List.of(each.decision())));
        }
        return evidence;
    }
}
