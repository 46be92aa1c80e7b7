package org.kaohe.core.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Port: how many different people gave the marks. Asked only for policies whose rules want to know. */
public interface ObservedRaters {

    /**
     * @param codes the indicators the policy knows
     * @return people without any mark are absent
     */
    Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes);
}
