package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.appraising.RunExecution.Stop;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Programs beside the service, as shell scripts; the real one is in SparkIT. */
class ClusterTest {

    private final Department department = new Department();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void theProgramIsGivenTheRunAndItsSecretAndMayEndWell() throws Exception {
        Path told = folder.resolve("told");
        Run run = run();
        var cluster = cluster("echo \"$0 $1 $SECRET\" > " + told);
        assertThat(cluster.decide(run, () -> null)).isNull();
        assertThat(told).hasContent("--run " + run.id() + " 4711");
    }

    @Test
    void aProgramThatFailsFailsTheRunWithItsLastWords() {
        Stop stop =
                cluster("echo starting; echo 'no such database' >&2; exit 3").decide(run(), () -> null);
        assertThat(stop.state()).isEqualTo(RunState.FAILED);
        assertThat(stop.reason().code()).isEqualTo("run.cluster.failed");
        assertThat(stop.reason().values()).endsWith("3", "no such database");
    }

    @Test
    void aProgramThatIsNotThereFailsTheRun() {
        var cluster = new Cluster(List.of(folder.resolve("nothing").toString()), Map.of());
        assertThat(cluster.decide(run(), () -> null).reason().code()).isEqualTo("run.cluster.failed");
    }

    @Test
    void aRunThatIsCancelledEndsTheProgram() throws Exception {
        Path id = folder.resolve("id");
        var cancelled = new Stop(RunState.CANCELLED, null, "hr");
        var cluster = cluster("echo $$ > " + id + "; exec sleep 300");
        assertThat(cluster.decide(run(), () -> Files.exists(id) ? cancelled : null))
                .isSameAs(cancelled);
        long program = Long.parseLong(Files.readString(id).strip());
        assertThat(ProcessHandle.of(program).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void whatTheServiceHasAloneOrIsQuickWithIsLeftToIt() {
        Run run = run();
        Run published = with(run, 1, Scope.EVERYBODY);
        assertThat(cluster("true").takes(published)).isTrue();
        assertThat(cluster("true").takes(with(run, null, Scope.EVERYBODY))).isFalse();
        assertThat(cluster("true").takes(with(run, 1, new Scope.People(Set.of(new StaffNo("E1"))))))
                .isFalse();
        assertThat(Cluster.NONE.takes(published)).isFalse();
    }

    private Run run() {
        department.with("E1", "80");
        return department.queued(Department.QUARTER, RunMode.FINAL);
    }

    private static Cluster cluster(String script) {
        return new Cluster(List.of("/bin/sh", "-c", script), Map.of("SECRET", "4711"));
    }

    private static Run with(Run run, Integer version, Scope scope) {
        return new Run(
                run.id(),
                run.policy(),
                run.contentHash(),
                version,
                run.engineVersion(),
                run.period(),
                scope,
                run.mode(),
                run.state(),
                run.total(),
                run.done(),
                run.requestedBy(),
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.times(),
                run.reason(),
                run.tallies());
    }
}
