package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.StartRun.Answer;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

class StartRunTest {

    private final Department department = new Department().with("E1", "80").published(1, "2025-Q1", "first");

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

    @Test
    void aFinalRunTakesTheVersionInForceForItsPeriodWhateverTheDraftSays() {
        department.published(2, "2026-Q2", "second").published(3, "2026-Q4", "third");
        department.edit("draft");
        assertThat(versionOf("2026-Q1")).isEqualTo(1);
        assertThat(versionOf("2026-Q2")).isEqualTo(2);
        assertThat(versionOf("2026-Q3")).isEqualTo(2);
    }

    @Test
    void beforeTheFirstVersionNothingIsInForce() {
        assertThat(refusal("fixed", "2024-Q4", RunMode.FINAL)).isEqualTo("run.nothing-in-force");
        assertThat(start("fixed", "2024-Q4", RunMode.PREVIEW)).isInstanceOf(Answer.Queued.class);
    }

    @Test
    void aFinalRunOfADraftIsRefused() {
        assertThat(((Answer.Refusal) start("fixed", "2026-Q3", RunMode.FINAL, RunContent.DRAFT))
                        .problem()
                        .code())
                .isEqualTo("run.content.final");
    }

    @Test
    void aPreviewTakesTheDraftUnlessAskedForWhatIsInForceOrThereIsNoDraft() {
        department.edit("draft");
        String draft = new FixedAppraiser("draft").content().hash();
        String first = new FixedAppraiser("first").content().hash();
        assertThat(preview(null).contentHash()).isEqualTo(draft);
        assertThat(preview(null).version()).isNull();
        assertThat(preview(RunContent.IN_FORCE).contentHash()).isEqualTo(first);
        assertThat(preview(RunContent.IN_FORCE).version()).isEqualTo(1);
        department.loseDraft();
        assertThat(preview(null).contentHash()).isEqualTo(first);
        assertThat(start("fixed", "2026-Q3", RunMode.PREVIEW, RunContent.DRAFT)).isInstanceOf(Answer.Refusal.class);
    }

    @Test
    void beyondSoManyWaitingRunsTheCallerIsAskedToComeLater() {
        department.runs.executing.acquireUninterruptibly();
        for (int i = 0; i < RunQueue.MOST_WAITING; i++) {
            assertThat(start("fixed", "2026-Q3", RunMode.PREVIEW)).isInstanceOf(Answer.Queued.class);
        }
        assertThat(start("fixed", "2026-Q3", RunMode.PREVIEW)).isInstanceOf(Answer.Full.class);
        department.runs.executing.release();
    }

    private Run preview(RunContent content) {
        return ((Answer.Queued) start("fixed", "2026-Q3", RunMode.PREVIEW, content)).run();
    }

    private Integer versionOf(String period) {
        return ((Answer.Queued) start("fixed", period, RunMode.FINAL)).run().version();
    }

    private Answer start(String policy, String period, RunMode mode) {
        return start(policy, period, mode, null);
    }

    private Answer start(String policy, String period, RunMode mode, RunContent content) {
        return department.start.start(new StartRun.Request(
                new PolicyCode(policy), Period.parse(period).orElseThrow(), Scope.EVERYBODY, mode, content, "hr"));
    }

    private String refusal(String policy, String period, RunMode mode) {
        return ((Answer.Refusal) start(policy, period, mode)).problem().code();
    }
}
