package org.kaohe.appraising.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.RunState;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;

/** Port: impacts as they are stored. Every change of state names the one it comes from. */
public interface Impacts {

    /** Queues it and keeps its content, in one transaction. */
    Impact queue(ImpactOrder order);

    Optional<Impact> find(long id);

    /** Of a policy, newest first, without their results. */
    List<Impact> list(PolicyCode policy);

    /** Those that are done, of exactly these two contents; the newest first. */
    List<Impact> done(PolicyCode policy, String contentHash, String baseHash);

    /** From QUEUED to RUNNING; false when it was cancelled meanwhile. */
    boolean start(long id, long total);

    /** False when it was cancelled or taken over meanwhile. */
    boolean progress(long id, long done);

    boolean done(long id, ImpactResult result, Instant at);

    /** Ends one that is queued or running without a result; false when it had ended. */
    boolean end(long id, RunState state, Problem reason, String by, Instant at);

    /**
     * Makes the unfinished ones of instances that are no more this instance's own, to be computed from their beginning; gives
     * their ids, the oldest first.
     */
    List<Long> takeUp();
}
