package org.kaohe.appraising.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * That an approved content runs beside the live one for a period: every run of the version in force is evaluated under it too.
 *
 * @param endedBy null while it goes on; so with {@code endedAt}
 * @param runs it was compared with, the newest first
 */
public record Shadow(
        long id,
        PolicyCode policy,
        String contentHash,
        Period period,
        String setBy,
        Instant setAt,
        String endedBy,
        Instant endedAt,
        List<Beside> runs) {

    public Shadow {
        runs = List.copyOf(runs);
    }

    /** How the evaluation of one run went. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One run it was compared with.
     *
     * @param liveHash content the run used
     * @param everybody whether the run was of everybody
     * @param people compared; those whose evaluation failed before it had facts are not
     * @param differing of them, those who would see something else
     * @param finishedAt null until then
     */
    public record Beside(
            long run,
            RunMode mode,
            String liveHash,
            boolean everybody,
            State state,
            int people,
            int differing,
            Instant startedAt,
            Instant finishedAt) {}

    /** @param score CNY for {@code bonus}; each null where there is none */
    public record Result(String status, BigDecimal score, String grade, BigDecimal bonus, List<String> proposals) {
        public Result {
            proposals = List.copyOf(proposals);
        }
    }

    /** One person. */
    public record Drift(String staffNo, long decision, String team, boolean differs, Result live, Result shadow) {}

    /** How many went from which grade, or status, to which, and what their bonuses add up to. */
    public record Move(String live, String shadow, int people, BigDecimal liveBonus, BigDecimal shadowBonus) {}
}
