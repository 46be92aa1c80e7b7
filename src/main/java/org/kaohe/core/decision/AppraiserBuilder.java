package org.kaohe.core.decision;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/** Port: turns a policy content into an {@link Appraiser}, or says what is wrong with it. */
public interface AppraiserBuilder {

    /** Never throws for what the content holds. */
    Built build(PolicyContent content);

    /**
     * What a build gives.
     *
     * @param appraiser present exactly when no problem is an error
     * @param problems in order of file and place
     */
    record Built(Optional<Appraiser> appraiser, List<Problem> problems) {
        public Built {
            problems = List.copyOf(problems);
        }
    }
}
