package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            department.queue.add(near.id());

            await(department, near, RunState.DONE);
            assertThat(begun).exists();
            assertThat(department.runs.find(far.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);

            Files.createFile(enough);
            await(department, far, RunState.FAILED);
            assertThat(department.runs.find(far.id()).orElseThrow().reason().code())
                    .as("the script decides nobody")
                    .isEqualTo("run.cluster.incomplete");
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
