package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.PublicationTerms;

/**
 * Whether a content has to run beside the live one before it is published. The version in force demands it too, so that a
 * draft cannot take out what it is held to; a first version has nothing to run beside.
 */
public final class ShadowGate {

    private final KnownShadows shadows;
    private final Versions versions;
    private final PolicyContents contents;

    public ShadowGate(KnownShadows shadows, Versions versions, PolicyContents contents) {
        this.shadows = shadows;
        this.versions = versions;
        this.contents = contents;
    }

    /** Why it cannot be published yet. */
    List<Problem> unmet(Submission submission) {
        PolicyCode policy = submission.policy();
        Optional<String> live = versions.of(policy).newest().map(PolicyVersion::contentHash);
        boolean demanded = live.isPresent()
                && Stream.of(live.get(), submission.contentHash())
                        .flatMap(hash -> contents.find(policy, hash).stream())
                        .anyMatch(content -> PublicationTerms.of(content).shadow());
        return demanded && !shadows.ran(policy, submission.contentHash())
                ? List.of(Problem.error("policy.shadow.missing", Place.NOWHERE, policy))
                : List.of();
    }
}
