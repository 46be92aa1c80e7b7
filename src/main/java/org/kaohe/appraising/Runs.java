package org.kaohe.appraising;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;

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

    /** From QUEUED to RUNNING; false when it was cancelled meanwhile. */
    boolean start(long id, int total, Instant at);

    /**
     * Ends a run; a FINAL run that is DONE makes its decisions the ones that stand, in the same transaction.
     *
     * @param by account that wanted it to end so
     */
    void finish(long id, RunState state, Problem reason, String by, Instant at);

    /** Ends every run an earlier life of the program left unfinished, as FAILED; gives their ids. */
    List<Long> failUnfinished(Problem reason, Instant at);

    /** Cancels a queued run at once; false when it is not queued any more. */
    boolean cancelQueued(long id, String by, Instant at);

    /** Deletes all preview runs but the newest of the policy, with their decisions. */
    void prunePreviews(PolicyCode policy, int keep);
}
