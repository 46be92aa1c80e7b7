package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTest {

    @ParameterizedTest
    @CsvSource({
        "89.5, 89.5",
        "89.50, 89.5",
        "83.333333333333, 83.33",
        "66.666666666667, 66.67",
        "1000, 1000",
        "0, 0",
        "0.000416666667, 0.00042",
        "-12.345, -12.35",
        "0.005, 0.01",
        "0.004, 0.004"
    })
    void aNumberIsShownWithTwoDecimalsAndNeverBecomesZero(BigDecimal exact, String shown) {
        assertThat(Brief.brief(exact)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "得分 83.333333333333 分, 得分 83.33 分",
        "加权 26.666666666667 + 12.5, 加权 26.67 + 12.5",
        "日期 2026-10-08 版本 10.2.0, 日期 2026-10-08 版本 10.2.0",
        "kpi_1.2345 stays, kpi_1.2345 stays",
        "-0.333333333333 off, -0.33 off"
    })
    void onlyTheLongNumbersOfASentenceAreShortened(String exact, String shown) {
        assertThat(Brief.brief(exact)).isEqualTo(shown);
    }

    @Test
    void whatIsMissingIsShownAsNothingAndNotAsZero() {
        assertThat(Brief.brief((BigDecimal) null)).isEmpty();
        assertThat(Brief.exact(null)).isEmpty();
    }
}
