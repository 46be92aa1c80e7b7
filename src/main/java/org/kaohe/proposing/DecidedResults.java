package org.kaohe.proposing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: what runs have decided, and what it rests on. */
public interface DecidedResults {

    /**
     * What a decision of a FINAL run says.
     *
     * @param version published
     * @param grade null when there is none, as score and bonus are then
     * @param grades all the policy has, best first
     * @param mostBonus what the policy gives for its best grade; null when it gives none by grade
     * @param rounding of the policy
     */
    record Result(
            long decision,
            StaffNo staffNo,
            String name,
            String team,
            PolicyCode policy,
            int version,
            String contentHash,
            Period period,
            BigDecimal score,
            String grade,
            BigDecimal bonus,
            List<String> grades,
            BigDecimal mostBonus,
            Rounding rounding) {

        public Result {
            grades = List.copyOf(grades);
        }
    }

    /** Empty for a preview and for what was never decided. */
    Optional<Result> find(long decision);

    /** The one that stands. */
    Optional<Result> standing(StaffNo staffNo, PolicyCode policy, Period period);

    /** What a version declares that decisions were made under. */
    Optional<Policy> declared(PolicyCode policy, String contentHash);

    /** What decisions rest on, by id; of each read once for all that it proposes. */
    Map<Long, Grounds> grounds(Set<Long> decisions);

    default Grounds grounds(long decision) {
        return grounds(Set.of(decision)).get(decision);
    }

    /** What one decision rests on. */
    @FunctionalInterface
    interface Grounds {

        /** What leads to the proposal, and nothing that has no part in it; without one what leads to the grade. */
        Evidence of(Optional<Proposed> proposed);
    }

    /** The person's latest results under a policy, the newest first, and why one does not count towards consecutive ones. */
    List<PastPeriod> past(StaffNo staffNo, PolicyCode policy);

    /** @param uncounted null when it counts */
    record PastPeriod(long decision, Period period, String grade, boolean failing, Uncounted uncounted) {}

    /** Why a period neither adds to consecutive failures nor ends them. */
    enum Uncounted {
        PROBATION,
        LONG_LEAVE,
        THIN_EVIDENCE
    }
}
