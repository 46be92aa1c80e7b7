package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Tally;
import org.kaohe.appraising.web.RunRequest.ScopeView;
import org.kaohe.core.problem.Problem;

/** A run as clients see it. */
record RunView(
        long id,
        String policy,
        Integer version,
        String contentHash,
        String engineVersion,
        String period,
        ScopeView scope,
        RunMode mode,
        RunState state,
        int total,
        int done,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        Counts counts,
        BigDecimal bonusTotal,
        Timings timings,
        Reason reason) {

    /** People so far; those without a grade are counted by status only. */
    record Counts(Map<String, Integer> byStatus, Map<String, Integer> byGrade) {
        static Counts of(List<Tally> tallies) {
            Map<String, Integer> byStatus = new LinkedHashMap<>();
            Map<String, Integer> byGrade = new LinkedHashMap<>();
            for (Tally each : tallies) {
                byStatus.merge(each.status().name(), each.people(), Integer::sum);
                if (each.grade() != null) {
                    byGrade.merge(each.grade(), each.people(), Integer::sum);
                }
            }
            return new Counts(byStatus, byGrade);
        }
    }

    /** Milliseconds by the wall. */
    record Timings(long readMillis, long evaluateMillis, long writeMillis) {}

    record Reason(String code, String message) {
        static Reason of(Problem problem, Locale language) {
            return problem == null ? null : new Reason(problem.code(), problem.message(language));
        }
    }

    static RunView of(Run run, Locale language) {
        return new RunView(
                run.id(),
                run.policy().value(),
                run.version(),
                run.contentHash(),
                run.engineVersion(),
                run.period().toString(),
                ScopeView.of(run.scope()),
                run.mode(),
                run.state(),
                run.total(),
                run.done(),
                run.requestedBy(),
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                Counts.of(run.tallies()),
                run.bonusTotal(),
                new Timings(
                        run.times().read(), run.times().evaluate(), run.times().write()),
                Reason.of(run.reason(), language));
    }
}
