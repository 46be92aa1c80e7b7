package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.testing.PackagedService;

/** What was acknowledged survives, and the next start does not wait for the past. */
final class KillAndRestartIT {

    /** The first start does more work than the second; waiting in vain for a lock would take ten seconds more. */
    private static final Duration LEEWAY = Duration.ofSeconds(4);

    private static final String TEAM = "{\"name\":\"北区\",\"industry\":\"\"}";

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEmployeeSurvivesAKillOfTheJvmAndTheNextStartComesUpAtOnce() throws Exception {
        int acknowledged = 0;
        Duration firstStart;
        try (var service = PackagedService.start(folder, Map.of())) {
            firstStart = service.awaitReady();
            assertThat(service.put("/api/v1/teams/north", TEAM).statusCode()).isEqualTo(200);
            for (int i = 0; i < 20; i++) {
                acknowledged += service.put("/api/v1/employees/K" + i, employee("张伟" + i))
                                        .statusCode()
                                == 200
                        ? 1
                        : 0;
            }
            service.kill();
        }
        assertThat(acknowledged).isEqualTo(20);

        try (var service = PackagedService.start(folder, Map.of())) {
            assertThat(service.awaitReady()).isLessThan(firstStart.plus(LEEWAY));
            assertThat(service.log()).contains("Stopped PostgreSQL process");
            for (int i = 0; i < 20; i++) {
                assertThat(service.get("/api/v1/employees/K" + i).body()).contains("张伟" + i);
            }
        }
    }

    @Test
    void chineseTextSurvivesAStartUnderAnAsciiLocale() throws Exception {
        Map<String, String> ascii = Map.of("LC_ALL", "C", "LANG", "C");
        try (var service = PackagedService.start(folder, ascii)) {
            service.awaitReady();
            service.put("/api/v1/teams/north", TEAM);
            service.put("/api/v1/employees/C1", employee("欧阳娜娜"));
        }
        try (var service = PackagedService.start(folder, ascii)) {
            service.awaitReady();
            assertThat(service.get("/api/v1/employees/C1").body()).contains("欧阳娜娜");
            assertThat(service.get("/api/v1/teams").body()).contains("北区");
        }
    }

    @Test
    void aSecondInstanceOnTheSameFolderIsToldSoAndTheFirstGoesOn() throws Exception {
        try (var first = PackagedService.start(folder, Map.of())) {
            first.awaitReady();
            try (var second = PackagedService.start(folder, Map.of())) {
                assertThat(second.awaitExit()).isEqualTo(1);
                assertThat(second.log())
                        .contains("in use by another running instance")
                        .contains("KAOHE_DATA_DIR");
            }
            assertThat(first.get("/api/v1/teams").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anOrderlyStopLeavesNoServerBehind() throws Exception {
        try (var service = PackagedService.start(folder, Map.of())) {
            service.awaitReady();
        }
        assertThat(folder.resolve("data/postgres/PG_VERSION")).exists();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(secretsAreReadableByOthers()).isFalse();
    }

    private boolean secretsAreReadableByOthers() throws IOException {
        return Files.getPosixFilePermissions(folder.resolve("data/session.secret"))
                                .size()
                        > 2
                || Files.getPosixFilePermissions(folder.resolve("data/postgres.secret"))
                                .size()
                        > 2;
    }

    private static String employee(String name) {
        return """
                {"name":"%s","hiredOn":"2025-01-01","assignments":[{"team":"north","post":"reception","from":"2025-01-01"}]}""".formatted(name);
    }
}
