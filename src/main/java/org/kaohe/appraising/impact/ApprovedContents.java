package org.kaohe.appraising.impact;

import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;

/** Port: which content of a policy is approved and waits to be published. */
public interface ApprovedContents {

    /** Its hash. */
    Optional<String> approved(PolicyCode policy);
}
