package org.kaohe.policybook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * How many small slips in a policy its cases notice.
 *
 * @param noticed of those tried
 * @param equivalent slips that no evidence could ever show, not counted
 * @param untried slips left when the time was up
 * @param survivors those no case noticed, as warnings at their places
 */
public record MutationReport(int noticed, int equivalent, int untried, List<Problem> survivors, Duration took) {

    public MutationReport {
        survivors = List.copyOf(survivors);
    }

    /** The survivors and, when the time was up, that it was. */
    public List<Problem> problems(PolicyCode code) {
        List<Problem> problems = new ArrayList<>(survivors);
        if (stoppedEarly()) {
            problems.add(Problem.warning("mutation.stopped", Place.file(code.value()), untried));
        }
        return problems;
    }

    public int tried() {
        return noticed + survivors.size();
    }

    public boolean stoppedEarly() {
        return untried > 0;
    }

    /** Noticed of tried in percent, to one decimal, never rounded up to a full 100. */
    public BigDecimal score() {
        return tried() == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100L * noticed).divide(BigDecimal.valueOf(tried()), 1, RoundingMode.DOWN);
    }
}
