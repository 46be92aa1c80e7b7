package org.kaohe.appraising;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.TakenOverException;

/** Port: decisions as they are stored. */
public interface Decisions extends EarlierResults {

    /** @param trace null when the evaluation failed before it had one */
    record Traced(Decision decision, PackedTrace trace) {}

    /**
     * Stores a batch and counts it as done, in one transaction.
     *
     * @throws TakenOverException when the run is not this instance's any more, or not where the batch begins
     */
    void write(long run, List<Traced> batch, StageTimes times);

    /** Those a run has decided so far. */
    Set<StaffNo> decidedIn(long run);

    /** The greatest id a run has given so far; 0 when it has given none. */
    long lastOf(long run);

    /** One page, as far as the reader may see; of the own ones, those that were published. */
    List<Decision> list(DecisionQuery query, Reader reader);

    /**
     * The next that stand of a period, in order of staff numbers: each step of a walk through all of them costs the same.
     *
     * @param last whom the step before ended with; null at first
     */
    List<Decision> after(StaffNo last, PolicyCode policy, Period period, int size, Reader reader);

    /** Those of all pages. */
    long count(DecisionQuery query, Reader reader);

    /** How the decisions a query finds are spread over status and grade, all pages together. */
    List<Tally> tally(DecisionQuery query, Reader reader);

    /** The same for each team that has any of them, by its code. */
    Map<String, List<Tally>> tallyByTeam(DecisionQuery query, Reader reader);

    Optional<Decision> find(long id);

    /** Those of many ids, in any order; an unknown one is absent. */
    List<Decision> find(Set<Long> ids);

    /** Whether its person may read it. */
    boolean isPublished(long id);

    /** The packed trace; empty when the evaluation failed before it had one. */
    Optional<PackedTrace> trace(long id);

    /** Those of many decisions, by id; at least one id. */
    Map<Long, PackedTrace> traces(Set<Long> ids);

    /** What FINAL runs have decided, in any order. */
    List<PolicyPeriod> covered();

    /** A policy and a period it was decided for. */
    record PolicyPeriod(PolicyCode policy, Period period) {}

    /** @param grade null when there is none */
    record PastResult(long decision, Period period, String grade, boolean failing, boolean counts) {}
}
