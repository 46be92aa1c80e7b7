package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.platform.database.EmbeddedDatabase;
import org.kaohe.testing.PackagedService;

final class ServerDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void aConfiguredServerIsUsedWithOneUserForEverything() throws Exception {
        try (var server = EmbeddedDatabase.start(folder.resolve("server"))) {
            var address = server.address();
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", address.owner().user(),
                    "QUARKUS_DATASOURCE_PASSWORD", address.owner().password());
            try (var service = PackagedService.start(folder, environment)) {
                service.awaitReady();
                assertThat(service.put("/api/v1/teams/north", "{\"name\":\"北区\"}")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(service.get("/api/v1/teams").body()).contains("北区");
            }
            assertThat(Files.exists(folder.resolve("data/postgres"))).isFalse();
        }
    }
}
