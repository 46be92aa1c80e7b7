package org.kaohe.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process named by {@code postmaster.pid}. After the JVM was killed it lives on and holds the data folder;
 * after a crash of the machine its number may belong to a stranger, who is left alone.
 */
record Postmaster(ProcessHandle process, Path pidFile) {

    /** No system counts its processes this far. */
    private static final int NOBODY = Integer.MAX_VALUE - 1;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    /** The live server of this data folder, if there is one. */
    static Optional<Postmaster> of(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(pidFile), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.size() < 3 || !lines.get(0).matches("\\d+") || !lines.get(2).matches("\\d+")) {
            return Optional.empty();
        }
        Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> isServer(process) && serves(process, dataFolder, written))
                .map(process -> new Postmaster(process, pidFile));
    }

    /**
     * Makes PostgreSQL see that nobody runs on the folder when the number in the file has meanwhile gone to a stranger;
     * it would refuse to start for ever. The rest of the file stays: by it PostgreSQL finds children of its own that
     * outlived their parent.
     */
    static void disownStrangers(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (Files.exists(pidFile) && of(dataFolder).isEmpty()) {
            String content = new String(Files.readAllBytes(pidFile), StandardCharsets.UTF_8);
            String rest = content.indexOf('\n') < 0 ? "\n" : content.substring(content.indexOf('\n'));
            Files.writeString(pidFile, NOBODY + rest);
        }
    }

    /** Stops it in an orderly way; if it hangs, at once, which the write-ahead log makes safe. */
    void stop(PostgresPrograms programs) throws IOException {
        if (!stopped(programs, "INT") && !stopped(programs, "QUIT")) {
            throw new IOException(
                    "PostgreSQL process " + process.pid() + ", left over from an earlier run, still holds " + pidFile
                            + ". Stop that process by hand, then start again.");
        }
    }

    private boolean stopped(PostgresPrograms programs, String signal) throws IOException {
        if (isGone()) {
            return true;
        }
        programs.run("pg_ctl", List.of("kill", signal, String.valueOf(process.pid())));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isGone() && System.nanoTime() < giveUp) {
            pause();
        }
        return isGone();
    }

    private boolean isGone() {
        // Removing the file is its last act. The process may stay in the table as a zombie when nobody reaps it.
        return !process.isAlive() || !Files.exists(pidFile);
    }

    private static boolean isServer(ProcessHandle process) {
        // Absent when the process belongs to another user: then it is not ours to stop either.
        return process.info()
                .command()
                .map(program -> Path.of(program).getFileName().toString())
                .filter(name -> "postgres".equals(name) || "postgres.exe".equals(name))
                .isPresent();
    }

    private static boolean serves(ProcessHandle process, Path dataFolder, Instant written) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(dataFolder.toString()))
                .orElseGet(() -> startedAt(process, written));
    }

    /** Windows does not tell the arguments of another process; its start time must do. */
    private static boolean startedAt(ProcessHandle process, Instant written) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, written).abs().compareTo(CLOCK_STEP) < 0)
                .orElse(false);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was stopping", e);
        }
    }
}
