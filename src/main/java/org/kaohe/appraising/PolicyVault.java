package org.kaohe.appraising;

import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/** Port: every policy content a run ever used, unchanged. Queueing a run puts its content there. */
public interface PolicyVault {

    Optional<PolicyContent> content(PolicyCode policy, String hash);
}
