package org.kaohe.appraising.statistics;

import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;

/** Port: which content a published version is. */
public interface PublishedContents {

    /** The hash of the content; empty when there is no such version. */
    Optional<String> hash(PolicyCode policy, int version);
}
