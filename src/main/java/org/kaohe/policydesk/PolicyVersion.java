package org.kaohe.policydesk;

import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A published version of a policy; it never changes.
 *
 * @param version counts from 1
 * @param submission what was approved
 * @param publication by whom, when and why
 */
public record PolicyVersion(
        PolicyCode policy,
        int version,
        Submission submission,
        Period effectiveFrom,
        boolean retroactive,
        Step publication,
        Adoption adoption) {

    public String contentHash() {
        return submission.contentHash();
    }
}
