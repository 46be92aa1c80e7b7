package org.kaohe.core.policy;

import java.time.Instant;
import java.util.Optional;

/** Port: every policy content that was ever submitted or used, unchanged for ever. */
public interface PolicyContents {

    Optional<PolicyContent> find(PolicyCode policy, String hash);

    /** Keeps a content, in the caller's transaction; one that is kept already stays as it is. */
    void keep(PolicyContent content, Instant at);
}
