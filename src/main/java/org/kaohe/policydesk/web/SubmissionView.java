package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Submission;

/** A submission as JSON; steps that have not happened are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        long id,
        String policy,
        String contentHash,
        Integer rollsBackTo,
        Submission.State state,
        List<String> authors,
        Step submission,
        Map<String, String> warnings,
        Step firstApproval,
        Step approval,
        Step end,
        List<String> told) {

    static SubmissionView of(Submission it) {
        return of(it, null);
    }

    /** @param told what the caller has to know; null for nothing */
    static SubmissionView of(Submission it, List<String> told) {
        return new SubmissionView(
                it.id(),
                it.policy().value(),
                it.contentHash(),
                it.rollsBackTo(),
                it.state(),
                it.authors(),
                it.submission(),
                it.warnings(),
                it.firstApproval(),
                it.approval(),
                it.end(),
                told);
    }
}
