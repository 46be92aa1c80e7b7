package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.testing.Company;
import org.kaohe.testing.PackagedService;
import org.kaohe.testing.SparkProgram;

/** The program of src/spark beside the service: asked for by it, and asked what it would have decided. */
@EnabledIf(value = "isPacked", disabledReason = "the program is packed by mvn -Pspark verify")
final class SparkIT {

    private static final String PROGRAM = "java -jar " + SparkProgram.JAR.toAbsolutePath();
    private static final int PEOPLE = 5_000;

    /** Two processes of one processor and 1,024 MB each, beside the one that hands out their tasks. */
    private static final String TWO_WORKERS =
            "java -Dspark.master=local-cluster[2,1,1024] -jar " + SparkProgram.JAR.toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WORKER = "org.apache.spark.executor.CoarseGrainedExecutorBackend";
    private static final int SHARED_BY_TWO = 12_000;

    @TempDir
    Path folder;

    static boolean isPacked() {
        return SparkProgram.isPacked();
    }

    @Test
    void aRunLeftToSparkDecidesToTheDigitWhatTheServiceDecides() throws Exception {
        try (var company = new Company(folder)) {
            String byService;
            try (var service = company.start(Map.of())) {
                service.awaitReady();
                company.employs(PEOPLE, service);
                company.finish(company.run(service));
                byService = company.standing();
            }
            assertThat(byService).startsWith(PEOPLE + " " + PEOPLE + " ");

            String said = compare(company, List.of("regulation@2025-Q3"), 0);
            assertThat(said).contains("regulation@2025-Q3: " + PEOPLE + " people, 0 differ");

            try (var service = bySpark(company, PROGRAM)) {
                service.awaitReady();
                long run = company.run(service);
                company.finish(run);
                assertThat(company.standing()).isEqualTo(byService);
                assertThat(company.number("SELECT done FROM run WHERE id = " + run))
                        .isEqualTo(PEOPLE);
                assertThat(service.log()).contains("Run " + run + ": regulation 2025-Q3: " + PEOPLE + " of " + PEOPLE);
                assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
            }

            company.text("""
                INSERT INTO observation (id, version_of, observed_on, staff_no, subject, is_item, source, value, note,
                    evidence, ref, observer, recorded_at)
                VALUES (900000, 900000, '2025-07-02', 'Q100001', 'attitude', false, 'DAILY', 1, '', '', '', 'test',
                    '2025-10-01') RETURNING id\
                """);
            assertThat(compare(company, List.of("regulation@2025-Q3"), 1))
                    .contains("1 differ", "Q100001: facts_hash is ");
        }
    }

    @Test
    void aRunIsCancelledAndOneWithoutAProgramFailsWithItsReason() throws Exception {
        try (var company = new Company(folder)) {
            try (var service = bySpark(company, PROGRAM)) {
                service.awaitReady();
                company.employs(PEOPLE, service);
                long run = company.run(service);
                assertThat(service.post("/api/v1/runs/" + run + "/cancel", "").statusCode())
                        .isLessThan(300);
                await(service, () -> company.stateOf(run).equals("CANCELLED"));
            }
            try (var service = bySpark(company, "java -jar nothing.jar")) {
                service.awaitReady();
                long run = company.run(service);
                await(service, () -> company.stateOf(run).equals("FAILED"));
                assertThat(service.get("/api/v1/runs/" + run).body()).contains("run.cluster.failed", "nothing.jar");
            }
        }
    }

    @Test
    void withoutTheServiceItClosesIntoFilesReplaysAndTellsTheImpactOfADraft() throws Exception {
        try (var company = new Company(folder);
                var service = company.start(Map.of())) {
            service.awaitReady();
            company.employs(PEOPLE, service);
            company.finish(company.run(service));
            var program = new SparkProgram(company.address(), folder.resolve("said.txt"));
            List<String> quarter = List.of("--policy", "regulation", "--period", "2025-Q3");

            assertThat(said(program, "replay", quarter, List.of())).contains(PEOPLE + " replayed, 0 differ");

            Path files = folder.resolve("decisions");
            List<String> out = List.of("--out", files.toString());
            assertThat(said(program, "close", quarter, out)).contains(PEOPLE + " of " + PEOPLE + " people");
            assertThat(files.resolve("_SUCCESS")).exists();

            int good = company.number("SELECT count(*) FROM decision WHERE grade = '良好'");
            assertThat(good).isPositive();
            Path draft = folder.resolve("draft");
            company.copyRules(draft);
            Path grades = draft.resolve("regulation").resolve("grades.csv");
            Files.writeString(grades, Files.readString(grades).replace("良好,80,90,500", "良好,80,90,600"));
            assertThat(said(program, "impact", quarter, List.of("--rules", draft.toString())))
                    .contains("良好 -> 良好: " + good)
                    .contains(PEOPLE + " decisions, " + good + " change, 0 regraded, variable pay " + good * 100
                            + " CNY");
        }
    }

    private static String said(SparkProgram program, String command, List<String> quarter, List<String> more)
            throws Exception {
        var ended = program.run(
                command, Stream.concat(quarter.stream(), more.stream()).toList());
        assertThat(ended.exit()).as(ended.said()).isZero();
        return ended.said();
    }

    @Test
    void aWorkerThatDiesIsReplacedAndNobodyIsDecidedTwice() throws Exception {
        try (var company = new Company(folder)) {
            String byService;
            try (var service = company.start(Map.of())) {
                service.awaitReady();
                company.employs(SHARED_BY_TWO, service);
                company.finish(company.run(service));
                byService = company.standing();
            }
            var settings = new HashMap<>(engine(TWO_WORKERS));
            settings.putAll(SparkProgram.WITH_WORKERS);
            try (var service = company.start(settings)) {
                service.awaitReady();
                long run = company.run(service);
                String done = "SELECT done FROM run WHERE id = " + run;
                await(service, () -> company.number(done) > 0);
                List<ProcessHandle> workers = workers();
                assertThat(workers).hasSize(2);
                assertThat(workers.get(0).destroyForcibly()).isTrue();
                assertThat(company.number(done)).isPositive().isLessThan(SHARED_BY_TWO);
                company.finish(run, PATIENCE);

                assertThat(service.log()).contains("Lost executor");
                assertThat(company.standing()).isEqualTo(byService);
                String decided = " FROM decision WHERE id / 1000000 = " + run;
                assertThat(company.number("SELECT count(*)" + decided)).isEqualTo(SHARED_BY_TWO);
                assertThat(company.number("SELECT count(DISTINCT staff_no)" + decided))
                        .isEqualTo(SHARED_BY_TWO);
                assertThat(company.number(done)).isEqualTo(SHARED_BY_TWO);
                assertThat(company.number("SELECT sum(people) FROM run_tally WHERE run_id = " + run))
                        .isEqualTo(SHARED_BY_TWO);
            }
        }
    }

    /** Those this test has started, by way of the service and its program. */
    private static List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(WORKER))
                .toList();
    }

    private static void await(PackagedService service, Callable<Boolean> seen) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.call()) {
            if (System.nanoTime() > until) {
                fail("Not within %s:\n%s".formatted(PATIENCE, service.log()));
            }
            Thread.sleep(50);
        }
    }

    private static PackagedService bySpark(Company company, String command) throws IOException {
        return company.start(engine(command));
    }

    private static Map<String, String> engine(String command) {
        return Map.of("KAOHE_RUNS_ENGINE", "spark", "KAOHE_RUNS_SPARK_COMMAND", command);
    }

    private String compare(Company company, List<String> targets, int exit) throws Exception {
        List<String> options = new ArrayList<>(List.of("--slice", "700"));
        options.addAll(SparkProgram.of(targets));
        var compared = new SparkProgram(company.address(), folder.resolve("said.txt")).run("compare", options);
        assertThat(compared.exit()).as(compared.said()).isEqualTo(exit);
        return compared.said();
    }
}
