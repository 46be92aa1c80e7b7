package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

class RunQueueTest {

    private static final long PATIENCE_MILLIS = 30_000;

    @TempDir
    Path folder;

    @Test
    void aPreviewIsDecidedHereWhileAClusterStillDecidesAnotherRun() throws Exception {
        Path begun = folder.resolve("begun");
        Path enough = folder.resolve("enough");
        String script = "touch " + begun + "; while [ ! -e " + enough + " ]; do sleep 0.1; done";
        try (var department = new Department(new Cluster(List.of("/bin/sh", "-c", script), Map.of()))) {
            department.with("E1", "80").published(1, "2026-Q1", "first");
            department.shelf.current(FixedAppraiser.CODE);
            Run far = department.queued(Department.QUARTER, RunMode.FINAL);
            Run near = department.queued(Department.QUARTER, RunMode.PREVIEW);
            department.queue.add(far.id());
            awaitFile(begun);
            department.queue.add(near.id());

            await(department, near, RunState.DONE);
            assertThat(department.runs.find(far.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);

            Files.createFile(enough);
            await(department, far, RunState.FAILED);
            assertThat(department.runs.find(far.id()).orElseThrow().reason().code())
                    .as("the script decides nobody")
                    .isEqualTo("run.cluster.incomplete");
        }
    }

    @Test
    void aFinalRunThatIsDecidedHereWaitsForTheOneBeforeItOnTheCluster() throws Exception {
        Path begun = folder.resolve("begun");
        Path enough = folder.resolve("enough");
        String script = "touch " + begun + "; while [ ! -e " + enough + " ]; do sleep 0.1; done";
        try (var department = new Department(new Cluster(List.of("/bin/sh", "-c", script), Map.of()))) {
            department.with("E1", "80").published(1, "2026-Q1", "first");
            department.shelf.current(FixedAppraiser.CODE);
            Run first = department.queued(Department.QUARTER, RunMode.FINAL);
            Run small = department.queued(
                    Department.QUARTER.next(1), RunMode.FINAL, new Scope.People(Set.of(new StaffNo("E1"))));
            department.queue.add(first.id());
            department.queue.add(small.id());
            awaitFile(begun);
            assertThat(department.runs.find(small.id()).orElseThrow().state()).isEqualTo(RunState.QUEUED);

            Files.createFile(enough);
            await(department, small, RunState.DONE);
            assertThat(department.runs.find(first.id()).orElseThrow().state()).isEqualTo(RunState.FAILED);
        }
    }

    private static void awaitFile(Path file) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!Files.exists(file)) {
            assertThat(System.currentTimeMillis()).as("%s", file).isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static void await(Department department, Run run, RunState state) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (department.runs.all.get(run.id()).state() != state) {
            assertThat(System.currentTimeMillis())
                    .as("run %d becomes %s", run.id(), state)
                    .isLessThan(until);
            Thread.sleep(20);
        }
    }
}
