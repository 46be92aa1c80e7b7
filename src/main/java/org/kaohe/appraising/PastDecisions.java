package org.kaohe.appraising;

import java.time.Instant;
import java.util.List;
import org.kaohe.core.page.Page;

/** Port: which decisions stood at an instant. A run that ended later, or never, is not known then. */
public interface PastDecisions {

    /** @param query names a policy and a period, or a person */
    Page<Decision> search(DecisionQuery query, Reader reader, Instant at);

    /** How the decisions that stood are spread over status and grade. */
    List<Tally> tally(DecisionQuery query, Reader reader, Instant at);

    /** Every decision on the person, policy and period of one, the oldest first. */
    List<Stood> history(Decision decision);

    /**
     * A decision that stood for a time.
     *
     * @param from when its run ended
     * @param reason why a re-evaluation was accepted; null for a decision of a run over a period
     * @param by account that asked for it
     */
    record Stood(Decision decision, Instant from, String reason, String by) {}
}
