package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;

/**
 * One evaluation of a policy for a period and a group of people. It uses the policy content that was chosen when it was
 * asked for, whatever is edited or published meanwhile.
 *
 * @param version published; null for a preview of a draft
 * @param total people to decide on; 0 until the run has started
 * @param done of them, those decided and stored
 * @param startedAt null while queued
 * @param finishedAt null until then
 * @param reason why it failed; null otherwise
 * @param tallies of the people done
 */
public record Run(
        long id,
        PolicyCode policy,
        String contentHash,
        Integer version,
        String engineVersion,
        Period period,
        Scope scope,
        RunMode mode,
        RunState state,
        int total,
        int done,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        StageTimes times,
        Problem reason,
        List<Tally> tallies) {

    /** The decisions of a run have the ids from its own times this on, in order of staff number. */
    private static final long IDS_PER_RUN = 1_000_000;

    public Run {
        tallies = List.copyOf(tallies);
    }

    /** The people a run can hold. */
    public static final int MOST_PEOPLE = (int) IDS_PER_RUN;

    public static long runOf(long decisionId) {
        return decisionId / IDS_PER_RUN;
    }

    /** The id of the decision at a position, counted from 1: the last one of a full run is still the run's. */
    public static long decisionId(long run, int position) {
        return run * IDS_PER_RUN + position - 1;
    }

    /** What the decisions so far cost or save in variable pay. */
    public BigDecimal bonusTotal() {
        return tallies.stream().map(Tally::bonus).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
