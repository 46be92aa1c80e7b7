package org.kaohe.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.ResultOverride.State;

class ResultOverrideTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Test
    void what_two_people_set_is_in_effect_until_its_last_day() {
        assertThat(override(State.CONFIRMED, false).isInEffect(LAST)).isTrue();
        assertThat(override(State.CONFIRMED, false).isInEffect(LAST.plusDays(1)))
                .isFalse();
        assertThat(override(State.ASKED, false).isInEffect(LAST)).isFalse();
        assertThat(override(State.REVOKED, false).isInEffect(LAST)).isFalse();
    }

    @Test
    void what_was_set_beside_a_result_that_was_replaced_is_not_in_effect() {
        assertThat(override(State.CONFIRMED, true).isInEffect(LAST)).isFalse();
    }

    private static ResultOverride override(State state, boolean replaced) {
        return new ResultOverride(
                1,
                1_000_001,
                new StaffNo("S1"),
                "team",
                new PolicyCode("regulation"),
                Period.parse("2026-Q1").orElseThrow(),
                new ResultOverride.Wanted(
                        OverrideReason.of("late-evidence").orElseThrow(), "r", null, null, BigDecimal.TEN),
                LAST,
                state,
                new ResultOverride.Step("one", Instant.EPOCH, null),
                null,
                null,
                replaced);
    }
}
