package org.kaohe.appealing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * An objection of a person to one of their own decisions.
 *
 * @param scorer account that recorded the observation; null for other kinds
 * @param reason in the person's own words
 * @param dueOn the last day for the judgement
 * @param arbiter account that judges; null while nobody is eligible
 * @param endedAt withdrawn or judged; null while open
 * @param judgement the arbiter's reason; null unless judged
 * @param isFinal the same thing cannot be appealed again
 * @param corrected the version of the observation that came of it; null when none did
 * @param again whether it was decided again; null when nothing was corrected
 * @param decisionAfter what was decided again; null unless something was
 */
public record Appeal(
        long id,
        Target target,
        long decision,
        StaffNo staffNo,
        PolicyCode policy,
        Period period,
        String scorer,
        String reason,
        AppealState state,
        Instant filedAt,
        LocalDate dueOn,
        String arbiter,
        Instant endedAt,
        String judgement,
        boolean isFinal,
        Long corrected,
        Again again,
        Long decisionAfter) {

    /** Deciding again on the corrected evidence. */
    public enum Again {
        /** Not yet: a run of the period is under way, or the evaluation fails. */
        WAITING,
        DONE,
        /** The correction changes nothing of the decision. */
        UNCHANGED
    }

    public boolean isOpen() {
        return state == AppealState.OPEN;
    }

    public boolean isJudgedBy(String account) {
        return account.equals(arbiter);
    }

    public Optional<String> arbiterName() {
        return Optional.ofNullable(arbiter);
    }
}
