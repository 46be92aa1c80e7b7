package org.kaohe.appraising;

import java.math.BigDecimal;
import org.kaohe.core.decision.Verdict;

/**
 * How many people got this.
 *
 * @param grade null for people without one
 * @param bonus their sum in CNY
 */
public record Tally(Verdict.Status status, String grade, int people, BigDecimal bonus) {}
