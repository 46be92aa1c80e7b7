package org.kaohe.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kaohe.platform.database.EmbeddedDatabase;

/** Runs a command, or starts the service and, when no other database is configured, PostgreSQL beside it. */
@QuarkusMain
public final class Main {

    public static void main(String... args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(args));
        }
        serve(args);
    }

    private static void serve(String... args) {
        writeUtf8();
        var configuration = new StartConfiguration();
        Path dataFolder = configuration.dataFolder();
        try {
            configuration.provideSessionKey(dataFolder);
            configuration.chooseSample(dataFolder);
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

    /** Names and notes are Chinese; under an ASCII locale the log would show question marks. */
    private static void writeUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    private static void runBeside(EmbeddedDatabase database, StartConfiguration configuration, String... args) {
        configuration.use(database.address());
        var shutdown = new OrderlyShutdown(database);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stopDatabase, "database-stop"));
        Quarkus.run(null, (code, failure) -> shutdown.serviceEnded(code, failure), args);
    }
}
