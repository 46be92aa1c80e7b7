package org.kaohe.proposing;

import java.util.List;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** A decision that stands, with what it proposes. */
public record Standing(
        long decision,
        StaffNo staffNo,
        String name,
        String team,
        PolicyCode policy,
        Period period,
        List<Proposed> proposals) {

    public Standing {
        proposals = List.copyOf(proposals);
    }
}
