package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What two people of HR set beside a result of the rules, which itself never changes.
 *
 * @param grade null leaves the rule's, likewise score and bonus
 * @param decision it was set on; the one that stands may be a later one of the same result
 * @param inEffect confirmed, not revoked, not replaced, not expired on the day that was asked about
 * @param replaced the rule's result that stands is another one than it was set beside, so that it does not count
 */
public record ResultBeside(
        long id,
        long decision,
        String reasonCode,
        String reason,
        String grade,
        BigDecimal score,
        BigDecimal bonus,
        LocalDate expiresOn,
        String state,
        String askedBy,
        Instant askedAt,
        String confirmedBy,
        Instant confirmedAt,
        boolean inEffect,
        boolean replaced) {

    /** Without who asked for it and confirmed it. */
    public ResultBeside nameless() {
        return new ResultBeside(
                id,
                decision,
                reasonCode,
                reason,
                grade,
                score,
                bonus,
                expiresOn,
                state,
                null,
                askedAt,
                null,
                confirmedAt,
                inEffect,
                replaced);
    }
}
