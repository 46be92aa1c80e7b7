package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.proposing.DecidedResults.Result;

/** How far an override may go from the result of the rules. Everything that goes too far is said at once. */
final class OverrideLimits {

    private final HouseRules house;
    private final List<Problem> problems = new ArrayList<>();

    private OverrideLimits(HouseRules house) {
        this.house = house;
    }

    static List<Problem> problems(
            Result result, ResultOverride.Wanted wanted, LocalDate expiresOn, LocalDate today, HouseRules house) {
        var limits = new OverrideLimits(house);
        limits.problems.addAll(Texts.reason(wanted.reason()));
        if (wanted.code() == null) {
            limits.add("override.reason-code", "reasonCode");
        }
        if (wanted.grade() == null && wanted.score() == null && wanted.bonus() == null) {
            limits.add("override.nothing", "grade");
        }
        limits.grade(result, wanted.grade());
        limits.score(result, wanted.score());
        limits.bonus(result, wanted.bonus());
        limits.expiry(expiresOn, today);
        return limits.problems;
    }

    private void grade(Result result, String grade) {
        if (grade == null) {
            return;
        }
        int from = result.grades().indexOf(result.grade());
        int to = result.grades().indexOf(grade);
        if (to < 0) {
            add("override.grade", "grade", grade, String.join(" ", result.grades()));
        } else if (from < 0) {
            add("override.no-result", "grade");
        } else if (Math.abs(from - to) > house.gradeSteps()) {
            add("override.grade-steps", "grade", result.grade(), grade, house.gradeSteps());
        }
    }

    private void score(Result result, BigDecimal score) {
        if (score == null) {
            return;
        }
        if (result.score() == null) {
            add("override.no-result", "score");
        } else if (decimals(score) > result.rounding().scoreDecimals()) {
            add("override.decimals", "score", score, result.rounding().scoreDecimals());
        } else if (score.subtract(result.score()).abs().compareTo(house.scorePoints()) > 0) {
            add("override.score-points", "score", result.score(), score, house.scorePoints());
        }
    }

    private void bonus(Result result, BigDecimal bonus) {
        if (bonus == null) {
            return;
        }
        if (result.mostBonus() == null) {
            add("override.no-bonus", "bonus", result.policy());
        } else if (decimals(bonus) > result.rounding().moneyDecimals()) {
            add("override.decimals", "bonus", bonus, result.rounding().moneyDecimals());
        } else if (bonus.compareTo(result.mostBonus()) > 0) {
            add("override.bonus", "bonus", bonus, result.mostBonus());
        } else if (bonus.signum() < 0 && (result.bonus() == null || bonus.compareTo(result.bonus()) < 0)) {
            add("override.less-bonus", "bonus", bonus);
        }
    }

    private static int decimals(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private void expiry(LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null || expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(house.overrideDays()))) {
            add("override.expiry", "expiresOn", today, today.plusDays(house.overrideDays()));
        }
    }

    private void add(String code, String field, Object... values) {
        problems.add(Problem.error(code, Place.field(field), values));
    }
}
