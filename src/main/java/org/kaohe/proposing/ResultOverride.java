package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A result set beside the rule's, asked for by one person of HR and confirmed by a second. It belongs to a person, a
 * policy and a period: it goes on counting when a later run decides the same, and never again once one decided otherwise.
 *
 * @param id 0 before it is stored
 * @param decision it was set on
 * @param expiresOn the last day it holds
 * @param confirmed null until somebody confirmed it
 * @param ended null unless it was refused or revoked
 * @param replaced a later result was another one than it was set beside; neither refused nor revoked
 */
public record ResultOverride(
        long id,
        long decision,
        StaffNo staffNo,
        String team,
        PolicyCode policy,
        Period period,
        Wanted wanted,
        LocalDate expiresOn,
        State state,
        Step asked,
        Step confirmed,
        Step ended,
        boolean replaced) {

    /** Where it stands. */
    public enum State {
        ASKED,
        CONFIRMED,
        REFUSED,
        REVOKED
    }

    /** @param grade null leaves the rule's, likewise score and bonus */
    public record Wanted(OverrideReason code, String reason, String grade, BigDecimal score, BigDecimal bonus) {}

    /** @param reason null where none is asked for */
    public record Step(String by, Instant at, String reason) {}

    public boolean isInEffect(LocalDate day) {
        return state == State.CONFIRMED && !replaced && !day.isAfter(expiresOn);
    }
}
