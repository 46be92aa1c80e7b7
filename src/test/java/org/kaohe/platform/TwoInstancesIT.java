package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.platform.database.EmbeddedDatabase;
import org.kaohe.testing.PackagedService;

/** Without the sample: an operator's way to the first version, and a second instance that has no folder of its own. */
final class TwoInstancesIT {

    private static final String DRAFT = "/api/v1/policies/regulation/draft/";
    private static final String RUN =
            "{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"scope\":{\"all\":true},\"mode\":\"FINAL\"}";

    @TempDir
    Path folder;

    @Test
    void whatOneInstancePublishesAnotherRunsAlthoughItsFolderIsEmpty() throws Exception {
        try (var server = EmbeddedDatabase.start(folder.resolve("server"));
                var one = start(server, "one", Path.of("target", "test-rules"));
                var other = start(server, "other", Files.createDirectories(folder.resolve("empty")))) {
            one.awaitReady();
            other.awaitReady();
            assertThat(one.get("/q/health/ready").body()).containsPattern("\"unpublished\": *\"[^\"]*regulation");
            assertThat(one.post("/api/v1/runs", RUN).body()).contains("run.nothing-in-force");
            assertThat(other.post("/api/v1/runs", RUN).body()).contains("run.policy.unknown");

            String content = publish(one);

            HttpResponse<String> run = other.post("/api/v1/runs", RUN);
            assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
            assertThat(run.body()).contains(content, "\"version\":1");
            assertThat(other.get("/api/v1/policies/regulation/versions/1/files/grades.csv")
                            .body())
                    .isEqualTo(Files.readString(Path.of("rules/regulation/grades.csv")));
            assertThat(one.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
        }
    }

    private PackagedService start(EmbeddedDatabase server, String name, Path rules) throws Exception {
        var address = server.address();
        return PackagedService.start(
                folder.resolve(name),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", address.owner().user(),
                        "QUARKUS_DATASOURCE_PASSWORD", address.owner().password(),
                        "KAOHE_CHECK_MUTATION_SECONDS", "0",
                        "KAOHE_RULES_DIR", rules.toAbsolutePath().toString()));
    }

    private static String publish(PackagedService service) throws Exception {
        String approver = "{\"name\":\"zhao\",\"roles\":[\"hr-approver\"],\"password\":\"told to zhao first\"}";
        assertThat(service.post("/api/v1/accounts", approver).statusCode()).isEqualTo(201);
        assertThat(service.changePassword("zhao", "told to zhao first", "chosen by zhao"))
                .isEqualTo(204);
        String submit = "{\"reason\":\"first\",\"warnings\":{\"mutation.stopped\":\"reviewed\"}}";
        HttpResponse<String> submitted = service.post(DRAFT + "submit", submit);
        Matcher content = Pattern.compile("\"contentHash\":\"(\\w+)\"").matcher(submitted.body());
        assertThat(content.find()).as(submitted.body()).isTrue();
        step(service, "approve", "{\"contentHash\":\"" + content.group(1) + "\",\"reason\":\"agreed\"}", 200);
        step(service, "publish", """
                {"effectiveFrom":"2025-Q1","reason":"as decided","adoption":
                {"adoptedOn":"2025-01-01","announcedOn":"2025-01-01","record":"staff council"}}""", 201);
        return content.group(1);
    }

    private static void step(PackagedService service, String step, String body, int status) throws Exception {
        HttpResponse<String> answer = service.post("zhao", "chosen by zhao", DRAFT + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
