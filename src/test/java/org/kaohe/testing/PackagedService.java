package org.kaohe.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged jar as a process of its own, the way an operator runs it. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ACCOUNT = "first";
    private static final String FIRST_PASSWORD = "told by the operator";
    private static final String PASSWORD = "known to nobody else";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path log;

    private PackagedService(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts on a free port and returns at once. */
    public static PackagedService start(Path dataFolder, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path log = Files.createDirectories(dataFolder).resolve("service-" + port + ".log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString()))
                .directory(dataFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var all = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "KAOHE_DATA_DIR",
                dataFolder.resolve("data").toString(),
                "KAOHE_SAMPLE",
                "false",
                "KAOHE_FIRST_ACCOUNT",
                ACCOUNT,
                "KAOHE_FIRST_PASSWORD",
                FIRST_PASSWORD));
        all.putAll(environment);
        builder.environment().putAll(all);
        return new PackagedService(builder.start(), port, log);
    }

    /** Waits until it answers; tells how long that took. */
    public Duration awaitReady() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IOException("The service ended with " + process.exitValue() + ":\n" + log());
            }
            if (isReady()) {
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                changePassword(ACCOUNT, FIRST_PASSWORD, PASSWORD);
                return took;
            }
            Thread.sleep(50);
        }
        throw new IOException("The service is not ready after " + PATIENCE + ":\n" + log());
    }

    /** Does nothing but fail when it was changed before, by an earlier start or another instance. */
    public int changePassword(String account, String current, String password)
            throws IOException, InterruptedException {
        String body = "{\"current\":\"" + current + "\",\"password\":\"" + password + "\"}";
        return post(account, current, "/api/v1/me/password", body).statusCode();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(ACCOUNT, PASSWORD, path, json);
    }

    public HttpResponse<String> post(String account, String password, String path, String json)
            throws IOException, InterruptedException {
        return post(account, password, path, "application/json", json);
    }

    public HttpResponse<String> postCsv(String path, String csv) throws IOException, InterruptedException {
        return post(ACCOUNT, PASSWORD, path, "text/csv", csv);
    }

    private HttpResponse<String> post(String account, String password, String path, String type, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(account, password, path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** {@code kill -9} of the JVM and nothing else. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for a service that is expected to end by itself. */
    public int awaitExit() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The service still runs:\n" + log());
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillThere) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return request(ACCOUNT, PASSWORD, path);
    }

    private HttpRequest.Builder request(String account, String password, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .timeout(PATIENCE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
