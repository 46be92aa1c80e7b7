package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;
import org.kaohe.testing.PackagedService;

/**
 * The service is killed twenty times in the middle of a run: no decision is lost, none is without its trace, and a run
 * that is asked for again decides exactly what an undisturbed one does.
 */
final class KilledRunsIT {

    private static final int KILLS = 20;
    private static final int PEOPLE = 12_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = "/api/v1/policies/regulation/draft/";
    private static final String RUN =
            "{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"scope\":{\"all\":true},\"mode\":\"FINAL\"}";

    private static final String COMPANY = """
        INSERT INTO team (code, name, industry) SELECT 't' || n, 'Team ' || n, 'retail' FROM generate_series(0, 19) n;
        INSERT INTO employee (staff_no, name, sex, hired_on)
            SELECT 'Q' || (100000 + n), 'Person ' || n, 'FEMALE', '2024-01-01' FROM generate_series(1, %1$d) n;
        INSERT INTO assignment (staff_no, from_day, team, post, track, level)
            SELECT 'Q' || (100000 + n), '2024-01-01', 't' || n %% 20, 'reception', 'support', 'junior'
            FROM generate_series(1, %1$d) n;
        SELECT observation_open_month('2025-07-01'), observation_open_month('2025-08-01'),
            observation_open_month('2025-09-01');
        INSERT INTO observation (id, version_of, observed_on, staff_no, subject, is_item, source, value,
            note, evidence, ref, observer, recorded_at)
        SELECT id, id, day, staff_no, subject, false, source, value, '', '', '', 'test', '2025-10-01'
        FROM (SELECT row_number() OVER () AS id, DATE '2025-07-01' + k * 40 AS day, 'Q' || (100000 + n) AS staff_no,
                c AS subject, CASE k WHEN 0 THEN 'DAILY' ELSE 'QUARTERLY' END AS source,
                (55 + (n * 7919 + k) %% 45)::numeric AS value
            FROM generate_series(1, %1$d) n, generate_series(0, 1) k,
                unnest(ARRAY['attitude', 'competence', 'efficiency', 'satisfaction', 'teamwork']) c) AS made;
        ANALYZE\
        """;

    /** Everything a decision says and what it rests on, in one number. */
    private static final String STANDING = """
        SELECT count(*) || ' ' || count(trace) || ' ' || md5(string_agg(md5(concat_ws('|', d.staff_no, score, grade,
            bonus, status, encode(facts_hash, 'hex'), encode(trace, 'hex'))), '' ORDER BY d.staff_no))
        FROM current_decision c JOIN decision d ON d.id = c.decision_id\
        """;

    /** In one snapshot: the last transaction may still be on its way when the service is gone. */
    private static final String COUNTED = """
        SELECT r.done || ' ' || count(d.id) || ' ' || count(d.trace) FROM run r
        LEFT JOIN decision d ON d.id BETWEEN r.id * 1000000 AND r.id * 1000000 + 999999
        WHERE r.id = %d GROUP BY r.done\
        """;

    @TempDir
    Path folder;

    @Test
    void twentyKillsInTheMiddleOfARunLoseNoDecisionAndLeaveNoneWithoutItsTrace() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        copy("library", rules);
        copy("regulation", rules);
        try (var server = EmbeddedDatabase.start(folder.resolve("server"));
                Connection database = connect(server.address())) {
            String undisturbed = undisturbed(server.address(), database, rules);
            assertThat(undisturbed).startsWith(PEOPLE + " " + PEOPLE + " ");

            int inTheMiddle = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                long run;
                try (var service = start(server.address(), rules)) {
                    service.awaitReady();
                    run = started(service);
                    awaitSome(database, run, kill);
                    service.kill();
                }
                inTheMiddle +=
                        number(database, "SELECT (state = 'RUNNING' AND done < total)::int FROM run WHERE id = " + run);
                String[] counts = text(database, COUNTED.formatted(run)).split(" ");
                assertThat(Integer.parseInt(counts[0]))
                        .as("decided before kill %d", kill)
                        .isPositive();
                assertThat(counts)
                        .as("counted, stored, with a trace after kill %d", kill)
                        .containsOnly(counts[0]);
                assertThat(text(database, STANDING))
                        .as("what stands after kill %d", kill)
                        .isEqualTo(undisturbed);
            }
            assertThat(inTheMiddle).isEqualTo(KILLS);

            try (var service = start(server.address(), rules)) {
                service.awaitReady();
                assertThat(number(database, "SELECT count(*) FROM run WHERE state = 'FAILED'"))
                        .isEqualTo(KILLS);
                finish(database, started(service));
                assertThat(text(database, STANDING)).isEqualTo(undisturbed);
                assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
                assertThat(number(
                                database,
                                "SELECT count(*) FROM journal WHERE action IN ('run-failed', 'run-finished')"))
                        .isEqualTo(KILLS + 2);
            }
        }
    }

    private String undisturbed(DatabaseAddress address, Connection database, Path rules) throws Exception {
        try (var service = start(address, rules)) {
            service.awaitReady();
            try (Statement statement = database.createStatement()) {
                statement.execute(COMPANY.formatted(PEOPLE));
            }
            publish(service);
            finish(database, started(service));
        }
        return text(database, STANDING);
    }

    /** Kills come after one batch, two, three and so on, at most two before the last. */
    private static void awaitSome(Connection database, long run, int kill) throws Exception {
        int batches = 1 + kill % (PEOPLE / 1_000 - 3);
        String done = "SELECT done FROM run WHERE id = " + run;
        long until = System.nanoTime() + 60_000_000_000L;
        while (number(database, done) < batches * 1_000L && System.nanoTime() < until) {
            Thread.sleep(2);
        }
    }

    private static long started(PackagedService service) throws Exception {
        HttpResponse<String> run = service.post("/api/v1/runs", RUN);
        assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
        return JSON.readTree(run.body()).get("id").asLong();
    }

    private static void finish(Connection database, long run) throws Exception {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!text(database, "SELECT state FROM run WHERE id = " + run).equals("DONE")) {
            assertThat(System.nanoTime()).as("run %d ends", run).isLessThan(until);
            Thread.sleep(50);
        }
    }

    private PackagedService start(DatabaseAddress address, Path rules) throws IOException {
        return PackagedService.start(
                folder.resolve("service"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", address.owner().user(),
                        "QUARKUS_DATASOURCE_PASSWORD", address.owner().password(),
                        "KAOHE_CHECK_MUTATION_SECONDS", "0",
                        "KAOHE_RULES_DIR", rules.toAbsolutePath().toString()));
    }

    private static void publish(PackagedService service) throws Exception {
        String approver = "{\"name\":\"zhao\",\"roles\":[\"hr-approver\"],\"password\":\"zhao password\"}";
        assertThat(service.post("/api/v1/accounts", approver).statusCode()).isEqualTo(201);
        String submit = "{\"reason\":\"first\",\"warnings\":{\"mutation.stopped\":\"reviewed\"}}";
        JsonNode submitted =
                JSON.readTree(service.post(DRAFT + "submit", submit).body());
        String approve = "{\"contentHash\":\"%s\",\"reason\":\"agreed\"}"
                .formatted(submitted.get("contentHash").asText());
        service.post("zhao", "zhao password", DRAFT + "approve", approve);
        HttpResponse<String> published = service.post("zhao", "zhao password", DRAFT + "publish", """
            {"effectiveFrom":"2025-Q1","reason":"as decided","adoption":
            {"adoptedOn":"2025-01-01","announcedOn":"2025-01-01","record":"staff council"}}\
            """);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), address.owner().user(), address.owner().password());
    }

    private static int number(Connection database, String query) throws SQLException {
        return Integer.parseInt(text(database, query));
    }

    private static String text(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(String name, Path rules) throws IOException {
        Path to = Files.createDirectories(rules.resolve(name));
        try (Stream<Path> files = Files.list(Path.of("rules", name))) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }
}
