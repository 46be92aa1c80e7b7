package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.kaohe.policydesk.Adoption;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.VersionHistory;

/**
 * A published version as JSON.
 *
 * @param state SUPERSEDED when another version takes over, from {@code supersededFrom} on; PUBLISHED otherwise
 * @param supersededBy the version that takes over; absent when there is none
 * @param supersededFrom a period; absent when there is no successor
 * @param files paths; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        String policy,
        int version,
        String contentHash,
        String state,
        String effectiveFrom,
        Integer supersededBy,
        String supersededFrom,
        boolean retroactive,
        SubmissionView submission,
        Step publication,
        Adoption adoption,
        List<String> files) {

    static VersionView of(PolicyVersion it, VersionHistory history, List<String> files) {
        Optional<PolicyVersion> successor = history.successor(it);
        return new VersionView(
                it.policy().value(),
                it.version(),
                it.contentHash(),
                successor.isPresent() ? "SUPERSEDED" : "PUBLISHED",
                it.effectiveFrom().toString(),
                successor.map(PolicyVersion::version).orElse(null),
                successor.map(each -> each.effectiveFrom().toString()).orElse(null),
                it.retroactive(),
                SubmissionView.of(it.submission()),
                it.publication(),
                it.adoption(),
                files);
    }
}
