package org.kaohe.testing;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/** A database of its own with many people under the regulation, for the packaged service to be started on, and on again. */
public final class Company implements AutoCloseable {

    private static final String OWN_PASSWORD = "nine lanterns over a wet quay";
    private static final String DRAFT = "/api/v1/policies/regulation/draft/";
    private static final String RUN =
            "{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"scope\":{\"all\":true},\"mode\":\"FINAL\"}";
    private static final String STATE = "SELECT state FROM run WHERE id = ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PEOPLE = """
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

    private final Path folder;
    private final Path rules;
    private final List<String> policies;
    private final EmbeddedDatabase server;
    private final Connection database;

    /** @param folder empty, for everything there will be */
    public Company(Path folder) throws IOException, SQLException {
        this(folder, List.of("library", "regulation"));
    }

    /** @param rules the folders of {@code rules/} that it has */
    public Company(Path folder, List<String> rules) throws IOException, SQLException {
        this.folder = folder;
        this.rules = folder.resolve("rules");
        this.policies = List.copyOf(rules);
        copyRules(this.rules);
        this.server = EmbeddedDatabase.start(folder.resolve("server"));
        this.database = DriverManager.getConnection(
                address().jdbcUrl(), address().owner().user(), address().owner().password());
    }

    public DatabaseAddress address() {
        return server.address();
    }

    public PackagedService start(Map<String, String> settings) throws IOException {
        var all = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", address().owner().user(),
                "QUARKUS_DATASOURCE_PASSWORD", address().owner().password(),
                "KAOHE_CHECK_MUTATION_SECONDS", "0",
                "KAOHE_DATABASE_ALONE", "true",
                "KAOHE_RULES_DIR", rules.toAbsolutePath().toString()));
        all.putAll(settings);
        return PackagedService.start(folder.resolve("service"), all);
    }

    /** So many people with a quarter of observations, and the regulation in force. */
    public void employs(int people, PackagedService service) throws Exception {
        execute(PEOPLE.formatted(people));
        publish(service);
    }

    /** Starts a run of the quarter for everybody. */
    public long run(PackagedService service) throws Exception {
        HttpResponse<String> run = service.post("/api/v1/runs", RUN);
        assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
        return JSON.readTree(run.body()).get("id").asLong();
    }

    /** Waits until it is done. */
    public void finish(long run) throws Exception {
        finish(run, Duration.ofMinutes(4));
    }

    public void finish(long run, Duration patience) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        while (!stateOf(run).equals("DONE")) {
            assertThat(System.nanoTime())
                    .as("run %d ends, it is %s", run, stateOf(run))
                    .isLessThan(until);
            assertThat(stateOf(run)).isNotIn("FAILED", "CANCELLED");
            Thread.sleep(50);
        }
    }

    public String stateOf(long run) throws SQLException {
        return text(STATE + run);
    }

    /** People, traces, and a hash over everything the decisions say that stand. */
    public String standing() throws SQLException {
        return text(STANDING);
    }

    public void execute(String statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(statements);
        }
    }

    public int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    public String text(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The first column of all rows. */
    public List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        server.close();
    }

    private static void publish(PackagedService service) throws Exception {
        String approver = "{\"name\":\"zhao\",\"roles\":[\"hr-approver\"],\"password\":\"zhao password\"}";
        assertThat(service.post("/api/v1/accounts", approver).statusCode()).isEqualTo(201);
        assertThat(service.changePassword("zhao", "zhao password", OWN_PASSWORD))
                .isEqualTo(204);
        String submit = "{\"reason\":\"first\",\"warnings\":{\"mutation.stopped\":\"reviewed\"}}";
        JsonNode submitted =
                JSON.readTree(service.post(DRAFT + "submit", submit).body());
        String approve = "{\"contentHash\":\"%s\",\"reason\":\"agreed\"}"
                .formatted(submitted.get("contentHash").asText());
        service.post("zhao", OWN_PASSWORD, DRAFT + "approve", approve);
        HttpResponse<String> published = service.post("zhao", OWN_PASSWORD, DRAFT + "publish", """
            {"effectiveFrom":"2025-Q1","reason":"as decided","adoption":
            {"adoptedOn":"2025-01-01","announcedOn":"2025-01-01","record":"staff council"}}\
            """);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }

    /** Its rules folder as it was at the start, for a draft elsewhere. */
    public void copyRules(Path folder) throws IOException {
        for (String each : policies) {
            copy(each, folder);
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(Path.of("rules", name))) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }
}
