package org.kaohe.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaohe.platform.database.DatabaseAddress;

/** The packed program of src/spark as a process of its own, the way an operator runs it. */
public record SparkProgram(DatabaseAddress address, Path said) {

    public static final Path JAR = Path.of("target", "spark", "kaohe-spark.jar");

    /** What its environment needs for a master that starts workers itself, as {@code local-cluster} does. */
    public static final Map<String, String> WITH_WORKERS = Map.of(
            "SPARK_HOME", JAR.toAbsolutePath().getParent().toString(),
            "SPARK_SCALA_VERSION", "2.13",
            "SPARK_LOCAL_IP", "127.0.0.1");

    /** How a program ended. */
    public record Ended(int exit, String said) {}

    public static boolean isPacked() {
        return Files.exists(JAR);
    }

    public Ended run(String command, List<String> options) throws IOException, InterruptedException {
        int exit = start(command, options).waitFor();
        return new Ended(exit, Files.readString(said, StandardCharsets.UTF_8));
    }

    public Process start(String command, List<String> options) throws IOException {
        List<String> order = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), command));
        order.addAll(List.of(
                "--jdbc-url", address.jdbcUrl(), "--user", address.owner().user()));
        order.addAll(options);
        var builder = new ProcessBuilder(order).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("KAOHE_SPARK_PASSWORD", address.owner().password());
        return builder.start();
    }

    /** Of each target, said once. */
    public static List<String> of(List<String> targets) {
        return targets.stream().flatMap(each -> Stream.of("--of", each)).toList();
    }
}
