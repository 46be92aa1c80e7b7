package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaohe.policydesk.Drafts;

/**
 * How a draft stands, as JSON.
 *
 * @param files ETags without their quotes, by path
 * @param submission what is submitted or approved; absent when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        String policy,
        String contentHash,
        Drafts.State state,
        SubmissionView submission,
        Map<String, String> files,
        List<ProblemBody> problems) {

    static DraftView of(Drafts.Draft it, Locale language) {
        return new DraftView(
                it.code().value(),
                it.contentHash().orElse(null),
                it.state(),
                it.underWay().map(SubmissionView::of).orElse(null),
                it.files(),
                ProblemBody.of(it.problems(), language));
    }
}
