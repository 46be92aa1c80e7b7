package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

    private Instant now = Instant.parse("2026-09-14T08:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    @Test
    void fourFailuresAreFree() {
        fail(4);
        assertThat(attempts.arePaused("li")).isFalse();
    }

    @Test
    void theFifthPausesForASecond() {
        fail(5);
        assertThat(attempts.arePaused("li")).isTrue();
        now = now.plusSeconds(1);
        assertThat(attempts.arePaused("li")).isFalse();
    }

    @Test
    void eachFurtherOneDoublesThePause() {
        fail(8);
        now = now.plusSeconds(7);
        assertThat(attempts.arePaused("li")).isTrue();
        now = now.plusSeconds(1);
        assertThat(attempts.arePaused("li")).isFalse();
    }

    @Test
    void noPauseIsLongerThanAQuarterOfAnHour() {
        fail(100);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(attempts.arePaused("li")).isFalse();
    }

    @Test
    void aSuccessWipesTheSlate() {
        fail(4);
        attempts.succeeded("li");
        fail(4);
        assertThat(attempts.arePaused("li")).isFalse();
    }

    @Test
    void otherNamesGoOn() {
        fail(9);
        assertThat(attempts.arePaused("wang")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("li");
        }
    }
}
