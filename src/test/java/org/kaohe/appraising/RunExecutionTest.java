package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.work.Outage;

class RunExecutionTest {

    private final Department department = new Department();

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void everybodyThePolicyAppliesToIsDecided() {
        department.with("E1", "80").with("E2", "60").with("E3", "90", "field", false);
        Run run = department.ran(Department.QUARTER, RunMode.FINAL);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.total()).isEqualTo(2);
        assertThat(department.decisions.decided())
                .extracting(it -> it.staffNo().value() + " " + it.grade() + " " + it.bonus() + " " + it.failing())
                .containsExactly("E1 合格 0 false", "E2 不合格 -500 true");
    }

    @Test
    void aPersonWithoutEvidenceIsProvisionalAndOneThatFailsStopsNobody() {
        department.with("E1", null).with("E2", "13").with("E3", "80");
        Run run = department.ran(Department.QUARTER, RunMode.FINAL);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(department.decisions.decided())
                .extracting(Decision::status)
                .containsExactly(Status.PROVISIONAL, Status.FAILED, Status.FINAL);
        assertThat(department.decisions.decided()).extracting(Decision::counts).containsExactly(false, false, true);
    }

    @Test
    void idsCountThePeopleOfTheRunAcrossBatches() {
        for (int i = 0; i < 2_001; i++) {
            department.with("E" + (10_000 + i), "80");
        }
        Run run = department.ran(Department.QUARTER, RunMode.FINAL);
        assertThat(department.decisions.batches).isEqualTo(3);
        assertThat(department.decisions.all.keySet())
                .hasSize(2_001)
                .contains(Run.decisionId(run.id(), 1), Run.decisionId(run.id(), 2_001));
        assertThat(Run.runOf(Run.decisionId(run.id(), 2_001))).isEqualTo(run.id());
    }

    @Test
    void earlierPeriodsAreCountedBackOverThoseThatCount() {
        department.with("E1", "60");
        department.ran(Department.QUARTER.previous(3), RunMode.FINAL);
        department.mark("E1", "13");
        department.ran(Department.QUARTER.previous(2), RunMode.FINAL);
        department.mark("E1", "61");
        department.ran(Department.QUARTER.previous(1), RunMode.FINAL);
        Run now = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(earlier(now))
                .containsExactly(
                        new Earlier("2026-Q2", 1, "不合格", true),
                        new Earlier("2026-Q1", 0, "", false),
                        new Earlier("2025-Q4", 2, "不合格", true));
    }

    @Test
    void aProbationPeriodDoesNotCountAndAPreviewIsNoEarlierResult() {
        department.with("E1", "60", "support", true);
        department.ran(Department.QUARTER.previous(2), RunMode.PREVIEW);
        department.ran(Department.QUARTER.previous(1), RunMode.FINAL);
        Run now = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(earlier(now)).containsExactly(new Earlier("2026-Q2", 0, "不合格", true));
    }

    @Test
    void atMostEightPeriodsBackAreSeen() {
        department.with("E1", "60");
        for (int back = 10; back > 0; back--) {
            department.ran(Department.QUARTER.previous(back), RunMode.FINAL);
        }
        Run now = department.ran(Department.QUARTER, RunMode.PREVIEW);
        assertThat(earlier(now)).hasSize(8).last().isEqualTo(new Earlier("2024-Q3", 8, "不合格", true));
    }

    @Test
    void aStoppedRunEndsBeforeItsNextBatch() {
        department.with("E1", "80");
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.execution.execute(run.id(), () -> new RunExecution.Stop(RunState.CANCELLED, null, "hr"));
        assertThat(department.runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
        assertThat(department.decisions.all).isEmpty();
    }

    @Test
    void aRunWhosePolicyCannotBeHadFailsWithAReason() {
        department.with("E1", "80");
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.loseDraft();
        department.execution.execute(run.id(), () -> null);
        Run failed = department.runs.find(run.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.reason()).isEqualTo(Problem.error("run.broken", Place.NOWHERE, run.id()));
    }

    @Test
    void aRunTakenUpAgainDecidesWhoIsLeftAndNobodyTwice() {
        for (int i = 0; i < 2_500; i++) {
            department.with("E" + (10_000 + i), "80");
        }
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.decisions.batchesUntilOutage = 1;

        interrupted(run);
        assertThat(stateOf(run)).isEqualTo(RunState.RUNNING);
        assertThat(department.decisions.all).hasSize(1_000);

        // Somebody was hired meanwhile whose number comes before all others.
        department.with("E00001", "80");
        department.execution.execute(run.id(), () -> null);
        assertThat(stateOf(run)).isEqualTo(RunState.DONE);
        assertThat(department.decisions.decided()).hasSize(2_501);
        assertThat(department.decisions.decidedIn(run.id())).hasSize(2_501);
        assertThat(department.runs.find(run.id()).orElseThrow().total()).isEqualTo(2_501);
    }

    @Test
    void aRunThatWasNotDecidedInOrderIsNotGoneOnWithBecauseItsNumbersAreTaken() {
        for (int i = 0; i < 2_500; i++) {
            department.with("E" + (10_000 + i), "80");
        }
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.decisions.batchesUntilOutage = 2;
        interrupted(run);
        // As a cluster leaves it whose second thousand was ready before the first.
        department.decisions.all.keySet().removeIf(each -> each <= Run.decisionId(run.id(), 1_000));

        department.execution.execute(run.id(), () -> null);
        assertThat(stateOf(run)).isEqualTo(RunState.FAILED);
        assertThat(department.runs.find(run.id()).orElseThrow().reason())
                .isEqualTo(Problem.error("run.cluster.begun", Place.NOWHERE, run.id(), 1_000));
        assertThat(department.decisions.all).hasSize(1_000);
    }

    @Test
    void anOutageAtTheVeryEndEndsTheRunAMomentLater() {
        department.with("E1", "80");
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.runs.outagesAtTheEnd = 1;
        interrupted(run);
        department.execution.execute(run.id(), () -> null);
        assertThat(stateOf(run)).isEqualTo(RunState.DONE);
        assertThat(department.decisions.batches).isEqualTo(1);
    }

    @Test
    void everybodyIsRankedByTheScoresOfTheFirstAttempt() {
        department.edit("ranked", Set.of(Standing.class));
        for (int i = 0; i < 1_500; i++) {
            department.with("E" + (10_000 + i), i < 1_400 ? "80" : "90");
        }
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.decisions.batchesUntilOutage = 1;
        interrupted(run);

        department.mark("E10000", "99");
        department.execution.execute(run.id(), () -> null);
        assertThat(ranks(run, 1_500)).contains(1);
        assertThat(ranks(run, 1_001)).contains(101).doesNotContain(102);
    }

    @Test
    void aRunThatTheEndOfTheProgramStopsStaysAsItIs() {
        department.with("E1", "80");
        Run run = department.queued(Department.QUARTER, RunMode.FINAL);
        department.shelf.current(FixedAppraiser.CODE);
        department.execution.execute(run.id(), RunExecution.Stop::leaveIt);
        assertThat(stateOf(run)).isEqualTo(RunState.RUNNING);
        assertThat(department.queue.takeUp()).containsExactly(run.id());
    }

    private void interrupted(Run run) {
        assertThatThrownBy(() -> department.execution.execute(run.id(), () -> null))
                .matches(Outage::causedIt, "is an outage");
    }

    private RunState stateOf(Run run) {
        return department.runs.find(run.id()).orElseThrow().state();
    }

    private List<Integer> ranks(Run run, int position) {
        PackedTrace packed =
                department.decisions.trace(Run.decisionId(run.id(), position)).orElseThrow();
        return packed.unpack(new FixedAppraiser("").policy().facts()).facts().stream()
                .filter(Standing.class::isInstance)
                .map(each -> ((Standing) each).rank())
                .toList();
    }

    private List<Earlier> earlier(Run run) {
        PackedTrace packed =
                department.decisions.trace(Run.decisionId(run.id(), 1)).orElseThrow();
        return packed.unpack(new FixedAppraiser("").policy().facts()).facts().stream()
                .filter(Earlier.class::isInstance)
                .map(Earlier.class::cast)
                .toList();
    }
}
