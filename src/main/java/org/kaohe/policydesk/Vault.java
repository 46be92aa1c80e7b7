package org.kaohe.policydesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/** Port: the way of contents from submission to publication. Each step is one transaction with its journal entry. */
public interface Vault {

    /** Newest first. */
    List<Submission> submissions(PolicyCode policy);

    /** The one that is submitted or approved; there is at most one. */
    Optional<Submission> underWay(PolicyCode policy);

    /** The number of the last change of any draft over the API; 0 when there was none. */
    long lastEdit();

    /** Keeps the content and puts it forward; empty when another one of the policy is under way. */
    Optional<Submission> submit(PolicyContent content, Origin origin, Map<String, String> warnings, Step submission);

    /**
     * Where a submitted content comes from.
     *
     * @param rollsBackTo an earlier version; null for a draft
     * @param lastEdit the last change before the draft was read
     */
    record Origin(Integer rollsBackTo, long lastEdit) {}

    /** The first of two approvals; the submission stays SUBMITTED. */
    Outcome approveFirst(Submission submission, Step approval);

    Outcome approve(Submission submission, Step approval);

    /** Returned by an approver, or withdrawn. */
    Outcome end(Submission submission, Submission.State state, Step end);

    Outcome publish(Submission submission, Publication publication, String by, Instant at);

    /** Remembers that a content was checked and has no error. */
    void checked(PolicyContent content, String by, Instant at);

    boolean isChecked(PolicyCode policy, String contentHash);

    /** What came of a step. */
    enum Outcome {
        DONE,
        /** Somebody else has taken the submission on or back meanwhile. */
        MOVED_ON,
        /** The same person cannot write and approve. */
        SAME_EYES
    }
}
