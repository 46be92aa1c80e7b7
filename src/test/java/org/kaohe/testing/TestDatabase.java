package org.kaohe.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * One fresh PostgreSQL under {@code target/} for every class with {@code @QuarkusTest}, which starts the service
 * without its main program. Registered as a service, so that a test has nothing to name.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-database");

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            deleteData();
            database = EmbeddedDatabase.start(FOLDER);
            return configuration(database.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> configuration(DatabaseAddress address) {
        return Map.of(
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.username", address.application().user(),
                "quarkus.datasource.password", address.application().password(),
                "quarkus.flyway.username", address.owner().user(),
                "quarkus.flyway.password", address.owner().password(),
                "kaohe.database.role", address.application().user(),
                "kaohe.sample", "false",
                "quarkus.http.test-port", "0");
    }

    /** The unpacked programs stay for the next run. */
    private static void deleteData() throws IOException {
        Path data = FOLDER.resolve("postgres");
        if (Files.exists(data)) {
            try (Stream<Path> all = Files.walk(data)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
