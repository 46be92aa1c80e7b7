package org.kaohe.appraising;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: the policies on the desk, and which published version is in force when. */
public interface ServedPolicies {

    /** Those on the desk or published. */
    List<PolicyCode> codes();

    /**
     * The draft as of now: a change on disk that nobody has looked at yet is looked at first. While the draft is not sound
     * it is the last sound state.
     */
    Optional<Appraiser> current(PolicyCode code);

    /** The published version in force for the period, whatever was published later for later periods. */
    Optional<InForce> inForce(PolicyCode code, Period period);

    /** The published version that begins last. */
    Optional<InForce> newest(PolicyCode code);

    record InForce(int version, String contentHash) {}
}
