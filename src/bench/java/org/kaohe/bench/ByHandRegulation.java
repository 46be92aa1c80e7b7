package org.kaohe.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.measure.Decimals;

/**
 * The arithmetic of the regulation written in Java, with the figures of the shipped tables: what the rule engine is
 * measured against, and whether both say the same.
 */
final class ByHandRegulation {

    private static final BigDecimal WEIGHT = Decimals.of(20);
    private static final BigDecimal DAILY_SHARE = Decimals.of(40);
    private static final BigDecimal QUARTERLY_SHARE = Decimals.of(60);
    private static final BigDecimal EXCELLENT = Decimals.of(90);
    private static final BigDecimal GOOD = Decimals.of(80);
    private static final BigDecimal PASS = Decimals.of(70);
    private static final int EXPECTED_MARKS = 10;
    private static final int FAILURES_FOR_REVIEW = 2;

    private ByHandRegulation() {}

    /** What both ways have to agree on; {@code review} is the dismissal review. */
    record Result(BigDecimal score, String grade, BigDecimal bonus, boolean review) {}

    static Result decide(Dossier dossier) {
        Map<String, BigDecimal> points = new HashMap<>();
        int marks = 0;
        int failures = 0;
        boolean counts = false;
        for (Dossier.Evidence evidence : dossier.evidence()) {
            if (evidence.fact() instanceof Mark mark) {
                marks++;
                BigDecimal share = mark.source().equals("DAILY") ? DAILY_SHARE : QUARTERLY_SHARE;
                points.merge(mark.indicator(), Decimals.percent(mark.mean(), share), BigDecimal::add);
            } else if (evidence.fact() instanceof Earlier earlier) {
                boolean inARow = earlier.nth() >= 1 && earlier.nth() < FAILURES_FOR_REVIEW;
                failures += inARow && earlier.failing() ? 1 : 0;
            } else if (evidence.fact() instanceof Person person) {
                counts = person.counts();
            }
        }
        if (marks < EXPECTED_MARKS) {
            return new Result(null, null, null, false);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : points.values()) {
            sum = sum.add(Decimals.percent(each, WEIGHT));
        }
        return graded(
                Decimals.plain(sum.setScale(2, RoundingMode.HALF_UP)), counts && failures >= FAILURES_FOR_REVIEW - 1);
    }

    private static Result graded(BigDecimal score, boolean failedBefore) {
        if (score.compareTo(EXCELLENT) >= 0) {
            return new Result(score, "优秀", Decimals.of(1000), false);
        }
        if (score.compareTo(GOOD) >= 0) {
            return new Result(score, "良好", Decimals.of(500), false);
        }
        if (score.compareTo(PASS) >= 0) {
            return new Result(score, "合格", Decimals.of(0), false);
        }
        return new Result(score, "不合格", Decimals.of(-500), failedBefore);
    }
}
