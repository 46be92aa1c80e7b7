package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.testing.PackagedService;

/** What breaks around the service: what was acknowledged is there, nothing is half there, and it recovers by itself. */
final class FaultsIT {

    private static final Map<String, String> RULES = Map.of(
            "KAOHE_RULES_DIR",
            Path.of("target", "test-rules").toAbsolutePath().toString(),
            "KAOHE_CHECK_MUTATION_SECONDS",
            "0");

    private static final String EMPLOYEE = """
            {"name":"张伟","sex":"MALE","hiredOn":"2020-01-01","assignments":[{"team":"north","post":"reception",
            "track":"support","from":"2020-01-01"}]}""";

    private static final int BATCH = 500;
    /** A run over them is stored in several batches. */
    private static final int CROWD = 4_000;

    /** Of a file that is imported part by part. */
    private static final int ROWS = 60_000;

    private static final String BALLAST = "ballast";
    private static final long ROOM_FOR_A_PART = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    Path folder;

    @Test
    void aKillInTheMiddleOfIntakesKeepsEveryAcknowledgedBatchWholeAndNoOtherOneHalf() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        int sent;
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            staff(service);
            sent = sendUntilKilled(service, acknowledged);
        }
        assertThat(acknowledged).isNotEmpty();
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            for (int batch = 0; batch < sent; batch++) {
                int found = stored(service, batch);
                assertThat(found).as("batch %d", batch).isIn(0, BATCH);
                assertThat(found == BATCH || !acknowledged.contains(batch))
                        .as("batch %d", batch)
                        .isTrue();
            }
        }
    }

    /** Four callers at once; the kill comes when some batches are acknowledged and others under way. */
    private static int sendUntilKilled(PackagedService service, List<Integer> acknowledged) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        int batches = 60;
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            int number = batch;
            all.add(() -> {
                boolean taken =
                        service.post("/api/v1/observations", intake(number)).statusCode() == 201;
                if (taken) {
                    synchronized (acknowledged) {
                        acknowledged.add(number);
                    }
                }
                return taken;
            });
        }
        List<Future<Boolean>> sent = all.stream().map(callers::submit).toList();
        while (sent.stream().filter(Future::isDone).count() < 15) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        service.kill();
        callers.shutdownNow();
        callers.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        return batches;
    }

    @Test
    void aKillInTheMiddleOfALargeImportLeavesNothingOfItAndTheNextStartImportsItWhole() throws Exception {
        String file = "工号,日期,指标,来源,分数,备注,编号\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(
                                i -> "F1,2021-03-%02d,attitude,DAILY,%d,,import-%d\n".formatted(i % 28 + 1, i % 101, i))
                        .collect(Collectors.joining());
        String job;
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            staff(service);
            HttpResponse<String> accepted = service.postCsv("/api/v1/imports/observations", file);
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            job = "/api/v1/imports/" + JSON.readTree(accepted.body()).get("id").asText();
            JsonNode now = JSON.readTree(service.get(job).body());
            while (now.get("done").asInt() == 0 && !now.get("state").asText().equals("FAILED")) {
                now = JSON.readTree(service.get(job).body());
            }
            assertThat(now.get("state").asText()).as("killed in time").isEqualTo("RUNNING");
            assertThat(counted(service, "2021-03")).isZero();
            service.kill();
        }
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            awaitDone(service, job);
            assertThat(JSON.readTree(service.get(job).body()).get("stored").asInt())
                    .isEqualTo(ROWS);
            assertThat(counted(service, "2021-03")).isEqualTo(ROWS);
            assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
        }
    }

    @Test
    void aDatabaseThatIsKilledComesBackOnItsOwnAndTheServiceWithIt() throws Exception {
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            staff(service);
            assertThat(service.post("/api/v1/observations", intake(0)).statusCode())
                    .isEqualTo(201);

            killServer(folder.resolve("data"));
            HttpResponse<String> away = service.post("/api/v1/observations", intake(1));
            assertThat(away.statusCode()).as(away.body()).isIn(201, 503);

            awaitTaken(service, 1);
            assertThat(stored(service, 0)).isEqualTo(BATCH);
            assertThat(stored(service, 1)).isEqualTo(BATCH);
            assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
            assertThat(service.log()).contains("PostgreSQL runs again");
        }
    }

    @Test
    void aDatabaseThatIsKilledInTheMiddleOfARunComesBackAndTheRunDecidesEverybodyOnce() throws Exception {
        try (var service = PackagedService.start(folder, RULES)) {
            service.awaitReady();
            staff(service);
            crowd(service);
            long run = killedInTheMiddle(service);

            awaitDone(service, "/api/v1/runs/" + run);
            assertThat(decided(service, run)).isEqualTo(CROWD + 1);
            assertThat(service.log()).contains("PostgreSQL runs again");
            assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
        }
    }

    @Test
    void aDiskThatBecomesFullDuringARunHoldsItUpUntilThereIsRoomAndEverybodyIsDecidedOnce() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mounted(disk), "A small file system as the data folder needs root and mount");
        var settings = new HashMap<>(RULES);
        settings.put("KAOHE_DATA_DIR", disk.resolve("data").toString());
        try (var service = PackagedService.start(folder, settings)) {
            service.awaitReady();
            staff(service);
            crowd(service);
            fill(disk, ROOM_FOR_A_PART);
            long run = ordered(service);
            awaitLogged(service, "Waits for the database: run " + run);

            Files.delete(disk.resolve(BALLAST));
            awaitDone(service, "/api/v1/runs/" + run);
            assertThat(decided(service, run)).isEqualTo(CROWD + 1);
            assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /** A run that was quicker than the kill is followed by another one. */
    private long killedInTheMiddle(PackagedService service) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            long run = ordered(service);
            JsonNode now = run(service, run);
            while (now.get("done").asInt() == 0) {
                now = run(service, run);
            }
            if (now.get("done").asInt() < CROWD) {
                killServer(folder.resolve("data"));
                return run;
            }
        }
        throw new AssertionError("Every run was quicker than the kill");
    }

    private static long ordered(PackagedService service) throws Exception {
        HttpResponse<String> ordered = service.post(
                "/api/v1/runs",
                "{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"mode\":\"PREVIEW\",\"scope\":{\"all\":true}}");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        return JSON.readTree(ordered.body()).get("id").asLong();
    }

    private static void awaitDone(PackagedService service, String work) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < until) {
            HttpResponse<String> answer = service.get(work);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            if (answer.statusCode() == 200
                    && JSON.readTree(answer.body()).get("state").asText().equals("DONE")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError(work + " has not ended: " + service.log());
    }

    private static void awaitLogged(PackagedService service, String line) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!service.log().contains(line)) {
            assertThat(System.currentTimeMillis())
                    .as("'%s' in %s", line, service.log())
                    .isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static int decided(PackagedService service, long run) throws Exception {
        return total(service, "/api/v1/decisions?size=1&run=" + run);
    }

    private static int counted(PackagedService service, String period) throws Exception {
        return total(service, "/api/v1/observations?staffNo=F1&size=1&period=" + period);
    }

    private static int total(PackagedService service, String list) throws Exception {
        return Integer.parseInt(
                service.get(list).headers().firstValue("X-Total-Count").orElseThrow());
    }

    private static JsonNode run(PackagedService service, long run) throws Exception {
        return JSON.readTree(service.get("/api/v1/runs/" + run).body());
    }

    @Test
    void aFullDiskRefusesWhatCannotBeKeptAndIsForgottenWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mounted(disk), "A small file system as the data folder needs root and mount");
        try (var service = PackagedService.start(disk, RULES)) {
            service.awaitReady();
            staff(service);
            assertThat(service.post("/api/v1/observations", intake(0)).statusCode())
                    .isEqualTo(201);

            fill(disk, 2 << 20);
            int refused = 0;
            List<Integer> taken = new ArrayList<>(List.of(0));
            for (int batch = 1; batch < 60 && refused < 3; batch++) {
                HttpResponse<String> answer = service.post("/api/v1/observations", intake(batch));
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
                if (answer.statusCode() == 201) {
                    taken.add(batch);
                } else {
                    refused++;
                }
            }
            assertThat(refused).isPositive();

            Files.delete(disk.resolve(BALLAST));
            awaitTaken(service, 60);
            for (int batch : taken) {
                assertThat(stored(service, batch)).as("batch %d", batch).isEqualTo(BATCH);
            }
            assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean mounted(Path disk) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0;
    }

    private static void fill(Path disk, long except) throws IOException {
        try (var out = Files.newOutputStream(disk.resolve(BALLAST))) {
            byte[] block = new byte[1 << 16];
            while (disk.toFile().getUsableSpace() > except) {
                out.write(block);
            }
        }
    }

    private static void killServer(Path data) throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        assertThat(run("kill", "-9", pid)).isZero();
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    private static void awaitTaken(PackagedService service, int batch) throws Exception {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        HttpResponse<String> answer;
        do {
            answer = service.post("/api/v1/observations", intake(batch));
            if (answer.statusCode() < 300) {
                return;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            TimeUnit.MILLISECONDS.sleep(500);
        } while (System.currentTimeMillis() < until);
        throw new AssertionError("The service has not recovered: " + answer.body() + service.log());
    }

    private static void staff(PackagedService service) throws Exception {
        assertThat(service.put("/api/v1/teams/north", "{\"name\":\"北区\",\"industry\":\"\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = service.put("/api/v1/employees/F1", EMPLOYEE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void crowd(PackagedService service) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> all = IntStream.range(0, CROWD)
                .<Callable<Integer>>mapToObj(i ->
                        () -> service.put("/api/v1/employees/K" + i, EMPLOYEE).statusCode())
                .toList();
        try {
            for (Future<Integer> each : callers.invokeAll(all)) {
                assertThat(each.get()).isEqualTo(200);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** The day tells the batch, so that it can be counted. */
    private static String intake(int batch) {
        String day = "2021-%02d-%02d".formatted(batch / 28 + 1, batch % 28 + 1);
        return IntStream.range(0, BATCH)
                .mapToObj(i -> """
                        {"ref":"f-%d-%d","staffNo":"F1","indicator":"attitude","source":"DAILY","value":80,\
                        "observedOn":"%s","note":"%s"}""".formatted(batch, i, day, "x".repeat(200)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static int stored(PackagedService service, int batch) throws Exception {
        return counted(service, "2021-%02d-%02d".formatted(batch / 28 + 1, batch % 28 + 1));
    }
}
