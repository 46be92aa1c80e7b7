package org.kaohe.policydesk;

import java.util.List;
import org.kaohe.core.policy.PolicyCode;

/** Port: the published versions. Asked anew each time, so that several instances on one database agree. */
public interface Versions {

    VersionHistory of(PolicyCode policy);

    /** Every content that was ever published. */
    List<Published> published();

    record Published(PolicyCode policy, String contentHash) {}
}
