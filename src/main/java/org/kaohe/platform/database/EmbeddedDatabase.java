package org.kaohe.platform.database;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kaohe.platform.secret.SecretFile;

/**
 * One PostgreSQL server on a data folder, listening on the loopback address with passwords, durable settings on.
 *
 * <p>The programs come packaged by Zonky; starting them is done here, because its launcher turns durability off, waits
 * in vain when an orphaned server holds the folder, and deletes folders it believes stale.
 */
public final class EmbeddedDatabase implements Closeable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String VERSION = "18";
    private static final int START_SECONDS = 300;

    private final FolderLock lock;
    private final Path dataFolder;
    private final PostgresPrograms programs;
    private DatabaseAddress address;
    private ServerWatch watch;

    private EmbeddedDatabase(FolderLock lock, Path dataFolder, PostgresPrograms programs) {
        this.lock = lock;
        this.dataFolder = dataFolder;
        this.programs = programs;
    }

    /**
     * Starts the server on {@code folder/postgres}, initialising it on the first start and stopping a server that an
     * earlier, killed process left behind.
     *
     * @throws FolderInUseException when another instance runs on the folder
     */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        return start(folder, folder.resolve("postgres-programs"));
    }

    /** With the programs elsewhere, so that many folders can share them. */
    static EmbeddedDatabase start(Path folder, Path programsFolder) throws IOException {
        Path home = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
        FolderLock lock = FolderLock.take(home);
        try {
            Path programs = PostgresBinaries.unpackedUnder(programsFolder.toAbsolutePath());
            var database =
                    new EmbeddedDatabase(lock, home.resolve("postgres"), new PostgresPrograms(programs.resolve("bin")));
            database.start(SecretFile.readOrCreate(home.resolve("postgres.secret")));
            return database;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server in an orderly way. A second call does nothing. */
    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
        stopRunningServer();
        lock.close();
    }

    private void start(String secret) throws IOException {
        stopRunningServer().ifPresent(pid -> LOG.infof("Stopped PostgreSQL process %d of an earlier run", pid));
        if (isInitialised()) {
            Postmaster.disownStrangers(dataFolder);
        } else {
            initialise(secret);
        }
        int port = freePort();
        launch(port);
        address = new DatabaseSetup(port, secret).complete();
        watch = ServerWatch.begin(dataFolder, () -> {
            Postmaster.disownStrangers(dataFolder);
            launch(port);
        });
        LOG.infof("PostgreSQL %s runs on port %d, data in %s", VERSION, port, dataFolder);
    }

    private Optional<Long> stopRunningServer() throws IOException {
        Optional<Postmaster> running = Postmaster.of(dataFolder);
        if (running.isPresent()) {
            running.get().stop(programs);
        }
        return running.map(server -> server.process().pid());
    }

    private boolean isInitialised() throws IOException {
        Path versionFile = dataFolder.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return false;
        }
        String found = Files.readString(versionFile).strip();
        if (!VERSION.equals(found)) {
            throw new IOException("Data folder " + dataFolder + " was written by PostgreSQL " + found + ", this is "
                    + VERSION + ". Maybe dump it with the old version and restore it.");
        }
        return true;
    }

    /** Prepares the folder beside its place and renames it, so that a crash half-way leaves nothing that looks whole. */
    private void initialise(String secret) throws IOException {
        LOG.infof("Initialising the database in %s", dataFolder);
        Path unfinished = Files.createTempDirectory(dataFolder.getParent(), "postgres-unfinished-");
        Path password = Files.createTempFile(dataFolder.getParent(), "postgres-", ".password");
        try {
            Files.writeString(password, secret);
            // The built-in C.UTF-8: order by code point, case rules of Unicode, and no index that breaks when the
            // operating system changes its collations. Pinyin order is asked for where it is shown.
            programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + DatabaseSetup.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            Files.move(unfinished, dataFolder);
        } finally {
            Files.delete(password);
        }
    }

    private void launch(int port) throws IOException {
        var options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        ServerSettings.ALL.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        try {
            programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            dataFolder.toString(),
                            "--wait",
                            "--timeout=" + START_SECONDS,
                            "--options=" + String.join(" ", options)));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "Maybe the reason stands in " + dataFolder.resolve("log"), e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
