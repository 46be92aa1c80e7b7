package org.kaohe.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.DecidedResults.Result;

/** How far a result may be set beside the rule's: one grade, ten points, never above the best grade's bonus. */
final class OverrideLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2035, 5, 1);
    private static final HouseRules HOUSE = new HouseRules(14, 14, 1, BigDecimal.TEN, 90, 1000);

    @Test
    void oneGradeUpOrDownAndTenPointsAreAllowed() {
        assertThat(problems("良好", "78", "500")).isEmpty();
        assertThat(problems("不合格", "58", "-500")).isEmpty();
    }

    @Test
    void twoGradesAreNot() {
        assertThat(problems("优秀", null, null)).containsExactly("override.grade-steps");
    }

    @Test
    void aGradeThePolicyDoesNotHaveIsNone() {
        assertThat(problems("甲等", null, null)).containsExactly("override.grade");
    }

    @Test
    void tenPointsAndAHundredthAreTooMany() {
        assertThat(problems(null, "78.01", null)).containsExactly("override.score-points");
    }

    @Test
    void noBonusIsAboveThatOfTheBestGrade() {
        assertThat(problems(null, null, "1000")).isEmpty();
        assertThat(problems(null, null, "1000.01")).containsExactly("override.bonus");
    }

    @Test
    void nobodyLosesMorePayThanTheRulesTook() {
        assertThat(problems(null, null, "-500.01")).containsExactly("override.less-bonus");
    }

    @Test
    void nothingIsWrittenMoreExactlyThanThePolicyRounds() {
        assertThat(problems(null, "70.25", "-10.50")).isEmpty();
        assertThat(problems(null, "70.2500", "1E+2")).isEmpty();
        assertThat(problems(null, "70.251", "-10.505")).containsExactly("override.decimals", "override.decimals");
    }

    @Test
    void somethingHasToBeSetForAReasonAndForATime() {
        var wanted = new ResultOverride.Wanted(null, " ", null, null, null);
        assertThat(OverrideLimits.problems(result(), wanted, TODAY.plusDays(91), TODAY, HOUSE))
                .extracting(Problem::code)
                .containsExactly("proposing.text", "override.reason-code", "override.nothing", "override.expiry");
    }

    private static List<String> problems(String grade, String score, String bonus) {
        var wanted =
                new ResultOverride.Wanted(OverrideReason.LATE_EVIDENCE, "依据迟到", grade, number(score), number(bonus));
        return OverrideLimits.problems(result(), wanted, TODAY.plusDays(90), TODAY, HOUSE).stream()
                .map(Problem::code)
                .toList();
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Result result() {
        return new Result(
                9,
                new StaffNo("P1"),
                "王一",
                "north",
                new PolicyCode("regulation"),
                1,
                "hash",
                Period.parse("2035-Q1").orElseThrow(),
                new BigDecimal("68"),
                "合格",
                new BigDecimal("-500"),
                List.of("优秀", "良好", "合格", "不合格"),
                new BigDecimal("1000"),
                new Rounding(2, 2, RoundingMode.HALF_UP));
    }
}
