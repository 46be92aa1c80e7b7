package org.kaohe.appraising.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Move;
import org.kaohe.core.page.Page;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: shadows and their results as they are stored. Each change is one transaction with its journal entry. */
public interface Shadows {

    /** Empty when the policy has one for the period already. */
    Optional<Shadow> set(PolicyCode policy, String contentHash, Period period, String by, Instant at);

    /** False when it had ended. */
    boolean end(long id, String by, Instant at);

    Optional<Shadow> find(long id);

    /** The newest first. */
    List<Shadow> of(PolicyCode policy);

    /** The one that is set and has not ended. */
    Optional<Shadow> goingOn(PolicyCode policy, Period period);

    /** False when the run was taken already. */
    boolean begin(long shadow, Run run, boolean everybody, Instant at);

    /** Adds the results of some people. */
    void write(long shadow, long run, List<Drift> results);

    void finish(long shadow, long run, Shadow.State state, Instant at);

    /** Ends, as FAILED, what an instance that is no more left unfinished. */
    void failOrphans(Instant at);

    /**
     * The next decisions of a run in order of their ids.
     *
     * @param after the last one seen; 0 at first
     */
    List<Traced> decisions(long run, long after, int size);

    /** Of one run, in order of staff number. */
    Page<Drift> drift(long shadow, long run, boolean onlyDiffering, int page, int size);

    List<Move> matrix(long shadow, long run);
}
