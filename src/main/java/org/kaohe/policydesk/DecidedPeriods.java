package org.kaohe.policydesk;

import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: up to when results stand. */
public interface DecidedPeriods {

    /** The latest period with results that stand. */
    Optional<Period> last(PolicyCode policy);
}
