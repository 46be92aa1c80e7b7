package org.kaohe.policydesk;

import org.kaohe.core.policy.PolicyCode;

/** Port: which contents have run beside the live one. */
public interface KnownShadows {

    /** Whether exactly this content ran beside a run of everybody to its end, for at least one period. */
    boolean ran(PolicyCode policy, String contentHash);
}
