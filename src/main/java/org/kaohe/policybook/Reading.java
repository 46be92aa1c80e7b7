package org.kaohe.policybook;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Problem;

/**
 * What reading a policy folder gives.
 *
 * @param book present exactly when no problem is an error
 * @param problems in order of file and place
 */
public record Reading(Optional<PolicyBook> book, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
