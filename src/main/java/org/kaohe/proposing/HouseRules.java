package org.kaohe.proposing;

import java.math.BigDecimal;

/**
 * What the house allows and how much time it gives, where a policy does not say.
 *
 * @param proposalDays to decide on a proposal
 * @param caseDays to take the next step of a case
 * @param gradeSteps how many grades an override may move
 * @param scorePoints how many points an override may move
 * @param overrideDays how long an override may last
 * @param documentBytes how large a document of a case may be
 */
public record HouseRules(
        int proposalDays, int caseDays, int gradeSteps, BigDecimal scorePoints, int overrideDays, int documentBytes) {

    /** Longest reason or other text in characters. */
    public static final int LONGEST_TEXT = 2000;
}
