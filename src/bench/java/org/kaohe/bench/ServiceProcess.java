package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.kaohe.platform.database.DatabaseAddress;

/** The packaged service in a process of its own, and the requests the close needs. */
final class ServiceProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TOKEN_LASTS = Duration.ofDays(1);
    private static final long POLL_MILLIS = 100;

    private final Process process;
    private final String root;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    /** As many connections as callers, as callers have. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.root = "http://127.0.0.1:" + port;
    }

    static ServiceProcess start(Path folder, DatabaseAddress address) throws Exception {
        return start(folder, address, Path.of("rules"));
    }

    /** @param options of the virtual machine, such as its heap */
    static ServiceProcess start(Path folder, DatabaseAddress address, Path rules, String... options) throws Exception {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", address.application().user(),
                        "QUARKUS_DATASOURCE_PASSWORD", address.application().password(),
                        "QUARKUS_FLYWAY_USERNAME", address.owner().user(),
                        "QUARKUS_FLYWAY_PASSWORD", address.owner().password(),
                        "KAOHE_DATABASE_ROLE", address.application().user(),
                        "KAOHE_SAMPLE", "false",
                        "KAOHE_CHECK_MUTATION_SECONDS", "0",
                        "KAOHE_DATA_DIR", folder.resolve("service").toString(),
                        "QUARKUS_HTTP_PORT", String.valueOf(port)));
        builder.environment().put("KAOHE_RULES_DIR", rules.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        var service = new ServiceProcess(builder.start(), port);
        service.awaitReady();
        return service;
    }

    /** Publishes the regulation as it lies in the folder, so that a FINAL run has a version. */
    void publish() throws Exception {
        String draft = "/api/v1/policies/regulation/draft/";
        String why = "\"reason\":\"bench\"";
        String submit = "{" + why + ",\"warnings\":{\"mutation.stopped\":\"measured by the build\"}}";
        String content = post(MadeUpCompany.ACCOUNT, draft + "submit", submit)
                .get("contentHash")
                .asText();
        post(MadeUpCompany.APPROVER, draft + "approve", "{\"contentHash\":\"" + content + "\"," + why + "}");
        post(MadeUpCompany.APPROVER, draft + "publish", """
                {"effectiveFrom":"%s",%s,"adoption":{"adoptedOn":"2025-01-01","announcedOn":"2025-01-01","record":"bench"}}""".formatted(MadeUpCompany.PERIOD, why));
    }

    /** Runs the regulation over everybody and gives the run as it ended. */
    JsonNode run(String mode) throws Exception {
        JsonNode run = begin(mode);
        while (run.get("finishedAt").isNull()) {
            Thread.sleep(POLL_MILLIS);
            run = run(run.get("id").asLong());
        }
        return run;
    }

    /** Observations as JSON. */
    JsonNode take(String observations) throws Exception {
        return post(MadeUpCompany.ACCOUNT, "/api/v1/observations", observations);
    }

    /** Imports a workbook and waits for its end. */
    JsonNode imported(byte[] workbook) throws Exception {
        JsonNode now = send(request(MadeUpCompany.ACCOUNT, "/api/v1/imports/observations")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(workbook)));
        while (Set.of("QUEUED", "RUNNING").contains(now.get("state").asText())) {
            Thread.sleep(POLL_MILLIS);
            now = send(request(
                            MadeUpCompany.ACCOUNT,
                            "/api/v1/imports/" + now.get("id").asText())
                    .GET());
        }
        return now;
    }

    /** Starts a run and does not wait. */
    JsonNode begin(String mode) throws Exception {
        String order = "{\"policy\":\"regulation\",\"period\":\"%s\",\"scope\":{\"all\":true},\"mode\":\"%s\"}"
                .formatted(MadeUpCompany.PERIOD, mode);
        return post(MadeUpCompany.ACCOUNT, "/api/v1/runs", order);
    }

    JsonNode run(long id) throws Exception {
        return send(request(MadeUpCompany.ACCOUNT, "/api/v1/runs/" + id).GET());
    }

    /** Any request of the bench account; the answer as it comes. */
    HttpResponse<String> ask(String path, String body) throws Exception {
        HttpRequest.Builder request = request(MadeUpCompany.ACCOUNT, path);
        return http.send((body == null ? request.GET() : json(request, body)).build(), BodyHandlers.ofString());
    }

    /** Asks what the draft would change. */
    JsonNode askImpact() throws Exception {
        return post(
                MadeUpCompany.ACCOUNT,
                "/api/v1/policies/regulation/draft/impact",
                "{\"periods\":[\"" + MadeUpCompany.PERIOD + "\"]}");
    }

    JsonNode impact(long id) throws Exception {
        return send(request(MadeUpCompany.ACCOUNT, "/api/v1/policies/regulation/impacts/" + id)
                .GET());
    }

    /** How long a page of decisions takes. */
    long medianMicros(int requests) throws Exception {
        return medianMicros(requests, i -> "/api/v1/decisions?policy=regulation&size=20&team=t" + i % 200);
    }

    /** How long such requests take. */
    long medianMicros(int requests, IntFunction<String> path) throws Exception {
        long[] micros = new long[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            send(request(MadeUpCompany.ACCOUNT, path.apply(i)).GET());
            micros[i] = (System.nanoTime() - begin) / 1000;
        }
        Arrays.sort(micros);
        return micros[requests / 2];
    }

    /** From start to end by the service's own clock. */
    static long millis(JsonNode run) {
        return Duration.between(
                        Instant.parse(run.get("startedAt").asText()),
                        Instant.parse(run.get("finishedAt").asText()))
                .toMillis();
    }

    /** The most memory the process has had so far, all kinds of it; 0 where the system does not tell. */
    long mostMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitReady() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(root + "/q/health/ready"))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("The service did not start; see its log beside the data");
    }

    private JsonNode post(String account, String path, String body) throws Exception {
        return send(json(request(account, path), body));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Programs come with a token: a password is hashed at each request on purpose slowly. */
    private HttpRequest.Builder request(String account, String path) throws Exception {
        String token = tokens.get(account);
        if (token == null) {
            token = token(account);
            tokens.put(account, token);
        }
        return bearing("Bearer " + token, path);
    }

    private HttpRequest.Builder bearing(String authorization, String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", authorization);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private String token(String account) throws Exception {
        String caller = account + ":" + MadeUpCompany.PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(caller.getBytes(StandardCharsets.UTF_8));
        String roles = send(bearing(basic, "/api/v1/me").GET()).get("roles").toString();
        String order = "{\"label\":\"bench\",\"readOnly\":false,\"roles\":%s,\"expiresAt\":\"%s\"}"
                .formatted(roles, Instant.now().plus(TOKEN_LASTS));
        return send(json(bearing(basic, "/api/v1/me/tokens"), order))
                .get("token")
                .asText();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
