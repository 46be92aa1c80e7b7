package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.work.TakenOverException;

/** Port: runs as they are stored. */
public interface Runs {

    Optional<Run> find(long id);

    /** Newest first. */
    Page<Run> list(int page, int size);

    /**
     * Queues a run and keeps its content, in one transaction. Empty when another FINAL run of the policy and period is under
     * way.
     */
    Optional<Run> queue(RunOrder order);

    /** From QUEUED to RUNNING, or on where it stood; false when it was cancelled or taken over meanwhile. */
    boolean start(long id, int total, Instant at);

    /**
     * Ends a run; a FINAL run that is DONE makes its decisions the ones that stand, in the same transaction.
     *
     * @param by account that wanted it to end so
     * @throws TakenOverException when it is another instance's by now, or has ended
     */
    void finish(long id, RunState state, Problem reason, String by, Instant at);

    /** Makes the unfinished runs of instances that are no more this instance's own; gives their ids, the oldest first. */
    List<Long> takeUp();

    /** Cancels a queued run at once; false when it is not queued any more. */
    boolean cancelQueued(long id, String by, Instant at);

    /** Asks whichever instance runs it to end it before its next batch; false when it is not running. */
    boolean askToCancel(long id, String by);

    /** Who asked for that. */
    Optional<String> cancelWantedBy(long id);

    /** Keeps the scores that people are ranked by until the run ends. */
    void keepScores(long id, Map<StaffNo, BigDecimal> scores);

    /** Empty when none were kept. */
    Map<StaffNo, BigDecimal> scores(long id);

    /** Deletes all preview runs but the newest of the policy, with their decisions. */
    void prunePreviews(PolicyCode policy, int keep);
}
