package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.ImpactResult;
import org.kaohe.core.time.Period;

/** An impact as clients see it; {@code summary} and {@code result} are null until it is DONE. */
record ImpactView(
        long id,
        String policy,
        String contentHash,
        int baseVersion,
        String baseHash,
        List<String> periods,
        RunState state,
        long total,
        long done,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        RunView.Reason reason,
        Summary summary,
        ImpactResult result) {

    /** What limits are about. */
    record Summary(BigDecimal gradeChangesPercent, BigDecimal bonusDifference) {}

    static ImpactView of(Impact it, Locale language) {
        return new ImpactView(
                it.id(),
                it.policy().value(),
                it.contentHash(),
                it.baseVersion(),
                it.baseHash(),
                it.periods().stream().map(Period::toString).toList(),
                it.state(),
                it.total(),
                it.done(),
                it.requestedBy(),
                it.requestedAt(),
                it.finishedAt(),
                RunView.Reason.of(it.reason(), language),
                it.result()
                        .map(each -> new Summary(each.regradedPercent(), each.bonusDifference()))
                        .orElse(null),
                it.result().orElse(null));
    }
}
