package org.kaohe.appraising.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.RunState;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;

/**
 * One comparison of a content with a published version over stored periods.
 *
 * @param contentHash of the content that is to come
 * @param baseHash of the version it is compared with
 * @param total decisions that stand for the periods; 0 until it has begun
 * @param done of them, those evaluated
 * @param finishedAt null until then
 * @param reason why it failed; null otherwise
 * @param result present when it is DONE
 */
public record Impact(
        long id,
        PolicyCode policy,
        String contentHash,
        int baseVersion,
        String baseHash,
        List<Period> periods,
        RunState state,
        long total,
        long done,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        Problem reason,
        Optional<ImpactResult> result) {

    public Impact {
        periods = List.copyOf(periods);
    }
}
