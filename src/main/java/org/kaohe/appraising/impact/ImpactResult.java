package org.kaohe.appraising.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kaohe.core.measure.Decimals;

/**
 * What would change. Amounts are CNY.
 *
 * @param decisions compared
 * @param withoutFacts decisions that had failed before they had facts, not compared
 * @param regraded of the compared, those with another grade, or with none instead of one
 * @param matrix how many went from which grade, or status, to which; the unchanged ones too
 * @param proposals those that come or go, counted by kind
 * @param proposed by name, the first of them
 * @param mostAffected at most ten people, the most affected first
 * @param groups distribution; only those with enough people to be shown
 * @param hidden how many groups were too small to be shown
 */
public record ImpactResult(
        int decisions,
        int withoutFacts,
        int regraded,
        int better,
        int worse,
        List<Move> matrix,
        BigDecimal bonusBefore,
        BigDecimal bonusAfter,
        List<ProposalCount> proposals,
        List<NamedProposal> proposed,
        List<Affected> mostAffected,
        List<Group> groups,
        List<Hidden> hidden) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ImpactResult {
        matrix = List.copyOf(matrix);
        proposals = List.copyOf(proposals);
        proposed = List.copyOf(proposed);
        mostAffected = List.copyOf(mostAffected);
        groups = List.copyOf(groups);
        hidden = List.copyOf(hidden);
    }

    public record Move(String before, String after, int decisions) {}

    /** @param kind for example {@code dismissal-review} */
    public record ProposalCount(String kind, int appeared, int vanished) {}

    /** @param appears false for one that vanishes */
    public record NamedProposal(
            long decision, String staffNo, String name, String team, String period, String kind, boolean appears) {}

    /** @param decision the stored one */
    public record Affected(
            long decision, String staffNo, String name, String team, String period, Result before, Result after) {}

    public record Result(String status, BigDecimal score, String grade, BigDecimal bonus, List<String> proposals) {
        public Result {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * The people of one team, post, length of service or sex.
     *
     * @param people in the period with most of them
     * @param before and {@code after}: decisions by grade or status
     */
    public record Group(
            Dimension dimension,
            String name,
            int people,
            int decisions,
            int regraded,
            int better,
            int worse,
            BigDecimal bonusDifference,
            Map<String, Integer> before,
            Map<String, Integer> after) {}

    /** @param fewerThan so many people a group is not shown */
    public record Hidden(Dimension dimension, int groups, int fewerThan) {}

    /** What people are grouped by. */
    public enum Dimension {
        TEAM,
        POST,
        /** Full years of service at the end of the period: 0, 1-2, 3-4, 5+. */
        TENURE,
        SEX
    }

    public BigDecimal bonusDifference() {
        return bonusAfter.subtract(bonusBefore);
    }

    /** Of the decisions compared, those with another grade. */
    public BigDecimal regradedPercent() {
        return decisions == 0
                ? BigDecimal.ZERO
                : Decimals.divide(BigDecimal.valueOf(regraded).multiply(HUNDRED), BigDecimal.valueOf(decisions));
    }
}
