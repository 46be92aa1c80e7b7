package org.kaohe.appraising.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaceTest {

    private long clock;
    private long processor;
    private final Pace pace = new Pace(() -> clock, () -> processor);

    @Test
    void whileAProcessorWasFreeItRestsHalfAsLongAsItWorked() {
        assertThat(pace.<Long>reading(() -> clock += 200)).isEqualTo(200);
        pace.evaluating(() -> pass(1000, 1000));
        assertThat(pace.rest()).isEqualTo(600);
    }

    @Test
    void onceItHadToWaitForAProcessorItRestsLongerThanItWorkedButNotForTheWaitItself() {
        pace.evaluating(() -> pass(4000, 1000));
        assertThat(pace.rest()).isEqualTo(1500);
    }

    @Test
    void aRestTakenIsForgotten() {
        pace.evaluating(() -> pass(4000, 1000));
        pace.rest();
        pace.evaluating(() -> pass(1000, 1000));
        assertThat(pace.rest()).isEqualTo(500);
    }

    private void pass(long onTheClock, long onAProcessor) {
        clock += onTheClock;
        processor += onAProcessor;
    }
}
