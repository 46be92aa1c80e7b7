package org.kaohe.policydesk;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;

/**
 * A content put forward for approval. It stays what it was when it was submitted, whatever happens to the folder.
 *
 * @param rollsBackTo the version whose content is put forward again; null for a draft
 * @param authors accounts that cannot approve it: who submitted it, and who changed it since the last publication
 * @param warnings why each is accepted, by the code of the problem
 * @param firstApproval where one is not enough; null otherwise
 * @param approval null before that
 * @param end that it was returned or withdrawn; null otherwise
 */
public record Submission(
        long id,
        PolicyCode policy,
        String contentHash,
        Integer rollsBackTo,
        State state,
        List<String> authors,
        Step submission,
        SortedMap<String, String> warnings,
        Step firstApproval,
        Step approval,
        Step end) {

    /** Where it is. */
    public enum State {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN,
        PUBLISHED
    }

    public Submission {
        authors = List.copyOf(authors);
        warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
    }
}
