package org.kaohe.appraising.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.core.observation.Scorers.Share;
import org.kaohe.core.people.StaffNo;

class ScorerCountTest {

    private final ScorerCount count = new ScorerCount();

    /** One account marks what is marked high everywhere, the other what is marked low: neither is lenient. */
    @Test
    void anAccountIsComparedOverTheIndicatorsItMarks() {
        marks("x", "1", "easy", 90, 94);
        marks("y", "1", "easy", 92);
        marks("y", "2", "hard", 50, 60);
        ScorerFigures x = figures("x");
        assertThat(x.mean()).isEqualByComparingTo("92");
        assertThat(x.teamMean()).isEqualByComparingTo("92");
        assertThat(x.difference()).isEqualByComparingTo("0");
        assertThat(x.spread()).isEqualByComparingTo("2");
        assertThat(figures("y").difference()).isEqualByComparingTo("0");
        assertThat(figures("y").people()).isEqualTo(2);
    }

    @Test
    void whoMarksHigherThanTheTeamShowsByHowMuch() {
        marks("x", "1", "easy", 100);
        marks("y", "2", "easy", 80, 90);
        assertThat(figures("x").difference()).isEqualByComparingTo("10");
        assertThat(figures("y").difference()).isEqualByComparingTo("-5");
        assertThat(figures("x").expectedFails()).isNull();
    }

    @Test
    void inspectionsAreComparedItemByItem() {
        count.add(checks("x", 10, 0), "t");
        count.add(checks("y", 10, 5), "t");
        assertThat(figures("x").fails()).isZero();
        assertThat(figures("x").expectedFails()).isEqualByComparingTo("2.5");
        assertThat(figures("x").mean()).isNull();
    }

    private ScorerFigures figures(String observer) {
        return count.figures().stream()
                .filter(each -> each.observer().equals(observer))
                .findFirst()
                .orElseThrow();
    }

    private void marks(String observer, String staffNo, String subject, int... values) {
        List<BigDecimal> marks =
                java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
        count.add(
                new Share(
                        observer,
                        new StaffNo(staffNo),
                        subject,
                        "DAILY",
                        marks.size(),
                        sum(marks.stream()),
                        sum(marks.stream().map(each -> each.multiply(each))),
                        0,
                        0),
                "t");
    }

    private static Share checks(String observer, int checks, int fails) {
        return new Share(
                observer, new StaffNo("1"), "C1", "INSPECTION", 0, BigDecimal.ZERO, BigDecimal.ZERO, checks, fails);
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
