package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;

/**
 * One policy as it is now.
 *
 * @param serving the last sound content, compiled; empty when there was none since the start
 * @param problems of the folder as it is now; with an error among them the folder is not what is serving
 */
public record OnDesk(PolicyCode code, Optional<Appraiser> serving, List<Problem> problems) {

    public OnDesk {
        problems = List.copyOf(problems);
    }

    /** Whether the folder as it is now cannot be served. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
