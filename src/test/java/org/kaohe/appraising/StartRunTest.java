package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.StartRun.Answer;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

class StartRunTest {

    private final Department department = new Department().with("E1", "80");

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void anUnknownPolicyIsRefused() {
        assertThat(refusal("nothing", "2026-Q3", RunMode.PREVIEW)).isEqualTo("run.policy.unknown");
    }

    @Test
    void aPeriodOfAnotherKindIsRefused() {
        assertThat(refusal("fixed", "2026-09", RunMode.PREVIEW)).isEqualTo("run.period.wrong-kind");
    }

    @Test
    void aFinalRunWaitsForTheEndOfThePeriodAndAPreviewDoesNot() {
        assertThat(refusal("fixed", "2026-Q4", RunMode.FINAL)).isEqualTo("run.period.not-ended");
        assertThat(start("fixed", "2026-Q4", RunMode.PREVIEW)).isInstanceOf(Answer.Queued.class);
        assertThat(start("fixed", "2026-Q3", RunMode.FINAL)).isInstanceOf(Answer.Queued.class);
    }

    @Test
    void twoFinalRunsOfOnePolicyAndPeriodAreOneTooMany() {
        department.queued(Department.QUARTER, RunMode.FINAL);
        assertThat(start("fixed", "2026-Q3", RunMode.FINAL)).isInstanceOf(Answer.Busy.class);
        assertThat(start("fixed", "2026-Q3", RunMode.PREVIEW)).isInstanceOf(Answer.Queued.class);
        assertThat(start("fixed", "2026-Q2", RunMode.FINAL)).isInstanceOf(Answer.Queued.class);
    }

    @Test
    void aRunKeepsTheContentItWasAskedWith() {
        Run before = ((Answer.Queued) start("fixed", "2026-Q3", RunMode.PREVIEW)).run();
        department.edit("second");
        Run after = ((Answer.Queued) start("fixed", "2026-Q3", RunMode.PREVIEW)).run();
        assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
    }

    private Answer start(String policy, String period, RunMode mode) {
        return department.start.start(new StartRun.Request(
                new PolicyCode(policy), Period.parse(period).orElseThrow(), Scope.EVERYBODY, mode, "hr"));
    }

    private String refusal(String policy, String period, RunMode mode) {
        return ((Answer.Refusal) start(policy, period, mode)).problem().code();
    }
}
