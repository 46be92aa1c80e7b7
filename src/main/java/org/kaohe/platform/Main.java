package org.kaohe.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import org.kaohe.platform.database.EmbeddedDatabase;

/** Starts the service and, when no other database is configured, PostgreSQL beside it. */
@QuarkusMain
public final class Main {

    public static void main(String... args) {
        var configuration = new StartConfiguration();
        Path dataFolder = configuration.dataFolder();
        try {
            configuration.provideSessionKey(dataFolder);
            if (configuration.namesDatabase()) {
                Quarkus.run(args);
            } else {
                runBeside(EmbeddedDatabase.start(dataFolder), configuration, args);
            }
        } catch (IOException e) {
            System.err.println("Kaohe cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void runBeside(EmbeddedDatabase database, StartConfiguration configuration, String... args) {
        configuration.use(database.address());
        var shutdown = new OrderlyShutdown(database);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stopDatabase, "database-stop"));
        Quarkus.run(null, (code, failure) -> shutdown.serviceEnded(code, failure), args);
    }
}
