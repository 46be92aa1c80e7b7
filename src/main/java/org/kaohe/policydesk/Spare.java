package org.kaohe.policydesk;

import java.util.Optional;
import java.util.Set;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/** Port: what the desk serves of a policy whose folder is gone, or was never sound since the start. */
interface Spare {

    Set<PolicyCode> policies();

    Optional<PolicyContent> content(PolicyCode code);

    /** For a desk without a database. */
    Spare NONE = new Spare() {
        @Override
        public Set<PolicyCode> policies() {
            return Set.of();
        }

        @Override
        public Optional<PolicyContent> content(PolicyCode code) {
            return Optional.empty();
        }
    };
}
