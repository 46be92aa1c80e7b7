package org.kaohe.appraising;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;

/** Port: the policies in service. An edit is served as soon as it is sound; before that, the last sound state is. */
public interface ServedPolicies {

    List<PolicyCode> codes();

    /** As of now: a change on disk that nobody has looked at yet is looked at first. */
    Optional<Appraiser> current(PolicyCode code);
}
