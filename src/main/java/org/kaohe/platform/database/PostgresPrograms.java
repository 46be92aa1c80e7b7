package org.kaohe.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl}, which print little and end; what they print is kept for the error message. */
final class PostgresPrograms {

    private final Path bin;

    PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    /** Runs the program to its end. A failure carries everything the program said. */
    void run(String program, List<String> arguments) throws IOException {
        // A file, not a pipe: the postmaster inherits it and outlives both pg_ctl and, after a kill, this JVM.
        Path said = Files.createTempFile("kaohe-" + program, ".txt");
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (waitFor(process) != 0) {
                throw new IOException(
                        program + " failed: " + new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own root is an ordinary user.
            command.addAll(List.of("unshare", "-U"));
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        command.add(bin.resolve(windows ? program + ".exe" : program).toString());
        command.addAll(arguments);
        return command;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + process, e);
        }
    }
}
