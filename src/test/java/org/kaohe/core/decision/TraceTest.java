package org.kaohe.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Trainee;

/** Observations and decisions are numbered each by themselves: the same number stands for one of each. */
final class TraceTest {

    private static final long NUMBER = 3_000_007;
    private static final Mark MARK = new Mark("attitude", "DAILY", new BigDecimal("171"), 2);
    private static final Earlier EARLIER = new Earlier("2026-Q2", 1, "不合格", true);
    private static final Trainee TRAINEE = new Trainee("E2", "优秀", false);

    private final Trace trace = new Trace(
            0,
            List.<Fact>of(MARK, EARLIER, TRAINEE, new Score(new BigDecimal("85.5"))),
            List.of(List.of(11L, 12L), List.of(NUMBER), List.of(NUMBER)),
            List.of());

    @Test
    void anEarlierResultAndTheResultOfATraineeAreNoObservations() {
        assertThat(trace.observations(0)).containsExactly(11L, 12L);
        assertThat(trace.observations(1)).isEmpty();
        assertThat(trace.observations(2)).isEmpty();
        assertThat(trace.observations()).containsExactly(11L, 12L);
        assertThat(trace.decisions(0)).isEmpty();
        assertThat(trace.decisions(1)).containsExactly(NUMBER);
        assertThat(trace.decisions(2)).containsExactly(NUMBER);
    }

    @Test
    void behindWhatARuleDerivedStandsNothingOfItsOwn() {
        assertThat(trace.observations(3)).isEmpty();
        assertThat(trace.decisions(3)).isEmpty();
    }
}
