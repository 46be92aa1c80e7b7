package org.kaohe.appraising.statistics;

import java.math.BigDecimal;

/**
 * How one account marks and inspects the people of one team, beside everybody who does.
 *
 * @param people marked or inspected
 * @param mean of the marks; null without marks, like the next four
 * @param teamMean mean the same marks would have, had each been the team's mean for its indicator and source
 * @param difference {@code mean - teamMean}
 * @param spread standard deviation of the marks about the account's own mean for each indicator and source
 * @param teamSpread the same of all marks of the team
 * @param fails of the checks
 * @param expectedFails fails there would be, had each item failed as often as in the team; null without checks
 */
public record ScorerFigures(
        String observer,
        String team,
        int people,
        long marks,
        BigDecimal mean,
        BigDecimal teamMean,
        BigDecimal difference,
        BigDecimal spread,
        BigDecimal teamSpread,
        long checks,
        long fails,
        BigDecimal expectedFails) {}
