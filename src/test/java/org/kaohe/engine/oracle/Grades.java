package org.kaohe.engine.oracle;

import java.math.BigDecimal;

/** Names of grades, and the bands of the regulation that most schemes follow. */
final class Grades {

    static final String EXCELLENT = "优秀";
    static final String GOOD = "良好";
    static final String PASS = "合格";
    static final String FAIL = "不合格";
    static final String TO_IMPROVE = "待改进";

    private Grades() {}

    static String byRegulation(BigDecimal score) {
        if (isAtLeast(score, 90)) {
            return EXCELLENT;
        }
        if (isAtLeast(score, 80)) {
            return GOOD;
        }
        return isAtLeast(score, 70) ? PASS : FAIL;
    }

    /** Three bands; good in everything is 75 points. */
    static String byTemplate(BigDecimal score) {
        if (isAtLeast(score, 90)) {
            return EXCELLENT;
        }
        return isAtLeast(score, 75) ? GOOD : TO_IMPROVE;
    }

    static String byCertification(BigDecimal score) {
        if (isAtLeast(score, 90)) {
            return EXCELLENT;
        }
        return isAtLeast(score, 70) ? PASS : FAIL;
    }

    private static boolean isAtLeast(BigDecimal score, int line) {
        return score.compareTo(BigDecimal.valueOf(line)) >= 0;
    }
}
