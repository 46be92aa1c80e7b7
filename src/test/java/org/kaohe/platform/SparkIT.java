package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.testing.Company;
import org.kaohe.testing.PackagedService;

/** The program of src/spark beside the service: asked for by it, and asked what it would have decided. */
@EnabledIf(value = "isPacked", disabledReason = "the program is packed by mvn -Pspark verify")
final class SparkIT {

    private static final Path PROGRAM = Path.of("target", "spark", "kaohe-spark.jar");
    private static final int PEOPLE = 5_000;

    @TempDir
    Path folder;

    static boolean isPacked() {
        return Files.exists(PROGRAM);
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

            try (var service = bySpark(company, "java -jar " + PROGRAM.toAbsolutePath())) {
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
            assertThat(compare(company, List.of("regulation@2025-Q3"), 1)).contains("1 differ", "Q100001: here");
        }
    }

    @Test
    void aRunIsCancelledAndOneWithoutAProgramFailsWithItsReason() throws Exception {
        try (var company = new Company(folder)) {
            try (var service = bySpark(company, "java -jar " + PROGRAM.toAbsolutePath())) {
                service.awaitReady();
                company.employs(PEOPLE, service);
                long run = company.run(service);
                assertThat(service.post("/api/v1/runs/" + run + "/cancel", "").statusCode())
                        .isLessThan(300);
                awaitState(company, run, "CANCELLED");
            }
            try (var service = bySpark(company, "java -jar nothing.jar")) {
                service.awaitReady();
                long run = company.run(service);
                awaitState(company, run, "FAILED");
                assertThat(service.get("/api/v1/runs/" + run).body()).contains("run.cluster.failed", "nothing.jar");
            }
        }
    }

    private static void awaitState(Company company, long run, String state) throws Exception {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!company.stateOf(run).equals(state)) {
            assertThat(System.nanoTime()).as(company.stateOf(run)).isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static PackagedService bySpark(Company company, String command) throws IOException {
        return company.start(Map.of("KAOHE_RUNS_ENGINE", "spark", "KAOHE_RUNS_SPARK_COMMAND", command));
    }

    private String compare(Company company, List<String> targets, int exit) throws Exception {
        List<String> order = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                PROGRAM.toString(),
                "compare",
                "--jdbc-url",
                company.address().jdbcUrl(),
                "--user",
                company.address().owner().user(),
                "--slice",
                "700"));
        targets.forEach(each -> order.addAll(List.of("--of", each)));
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(order).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .put("KAOHE_SPARK_PASSWORD", company.address().owner().password());
        int ended = builder.start().waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as(text).isEqualTo(exit);
        return text;
    }
}
