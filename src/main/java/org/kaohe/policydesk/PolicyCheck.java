package org.kaohe.policydesk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.MutationReport;

/**
 * Everything that can be said about a policy folder without a server: reading, building, cases, coverage, mutation
 * score. {@link DraftCheck} makes it.
 *
 * @param appraiser present when the policy can be built
 * @param cases present likewise
 * @param mutation present when it was asked for, every case passed and all could be measured
 * @param problems of all steps, each step's in order of place; survivors of the mutation among them, as warnings
 */
public record PolicyCheck(
        PolicyCode code,
        Optional<Appraiser> appraiser,
        Optional<CaseReport> cases,
        Optional<MutationReport> mutation,
        List<Problem> problems,
        Timings timings) {

    public PolicyCheck {
        problems = List.copyOf(problems);
    }

    /** How long each step took; nothing for a step that was not reached. */
    public record Timings(Duration build, Duration cases, Duration mutation) {}

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
