package org.kaohe.policydesk.web;

import java.util.List;
import org.kaohe.core.problem.Problem;
import org.kaohe.policydesk.DifferenceReport;
import org.kaohe.policydesk.Drafts;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Submission;

/**
 * Where a policy is on its way to be in force, as the page shows it.
 *
 * @param told what came of the last step beside its success
 * @param draftState null when the folder is gone
 * @param difference null when there is nothing to compare with
 * @param underWay null when nothing is submitted
 * @param warnings of the draft, each of which needs a reason
 */
record StepsView(
        String code,
        List<String> told,
        Drafts.State draftState,
        DifferenceReport difference,
        Current underWay,
        List<ProblemBody> warnings,
        List<Past> history,
        boolean edits,
        boolean approves,
        String examplePeriod) {

    /** Who did it, when and why. */
    record Said(String by, String at, String reason) {
        static Said of(Step step, PolicyDoor door) {
            return step == null ? null : new Said(step.by(), door.minute(step.at()), step.reason());
        }
    }

    /** @param author whether the reader cannot approve it for having written it */
    record Current(
            Submission.State state,
            Integer rollsBackTo,
            String by,
            String at,
            String reason,
            Said first,
            Said approval,
            List<String> warnings,
            String hash,
            boolean author) {

        static Current of(Submission it, PolicyDoor door) {
            Said said = Said.of(it.submission(), door);
            return new Current(
                    it.state(),
                    it.rollsBackTo(),
                    said.by(),
                    said.at(),
                    said.reason(),
                    Said.of(it.firstApproval(), door),
                    Said.of(it.approval(), door),
                    it.warnings().entrySet().stream()
                            .map(each -> each.getKey() + ": " + each.getValue())
                            .toList(),
                    it.contentHash(),
                    it.authors().contains(door.account()));
        }
    }

    /** A submission that has ended. */
    record Past(Submission.State state, String by, String at, String reason, String hash) {
        static Past of(Submission it, PolicyDoor door) {
            Step last = it.end() == null ? it.submission() : it.end();
            return new Past(it.state(), last.by(), door.minute(last.at()), last.reason(), it.contentHash());
        }

        /** Enough of the hash to tell contents apart. */
        public String brief() {
            return hash.substring(0, 12);
        }
    }

    static List<Problem> warnings(List<Problem> problems) {
        return problems.stream().filter(each -> !each.isError()).toList();
    }
}
