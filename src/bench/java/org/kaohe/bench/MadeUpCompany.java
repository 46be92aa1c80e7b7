package org.kaohe.bench;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.kaohe.core.time.Period;
import org.kaohe.platform.database.DatabaseAddress;

/** People and a quarter of raw observations, made inside the database; the same ones every time. */
final class MadeUpCompany {

    static final String PERIOD = "2025-Q3";
    static final String ACCOUNT = "bench";
    static final String APPROVER = "bench2";
    static final String PASSWORD = "a password for nobody else";

    private static final String ROSTER = """
            INSERT INTO team (code, name, industry) SELECT 't' || n, 'Team ' || n, 'retail' FROM generate_series(0, 199) n;
            INSERT INTO employee (staff_no, name, sex, hired_on)
                SELECT 'E' || (100000 + n), 'Person ' || n, CASE n %% 2 WHEN 0 THEN 'FEMALE' ELSE 'MALE' END, '2024-01-01'
                FROM generate_series(1, %1$d) n;
            INSERT INTO assignment (staff_no, from_day, team, post, track, level)
                SELECT 'E' || (100000 + n), '2024-01-01', 't' || n %% 200, 'reception', 'support', 'junior'
                FROM generate_series(1, %1$d) n;
            SELECT observation_open_month('2025-07-01'), observation_open_month('2025-08-01'),
                observation_open_month('2025-09-01')""";

    /** Marks lie within ten points of a level of the person's own, so that every grade occurs. */
    private static final String OBSERVATIONS = """
            INSERT INTO observation (id, version_of, observed_on, staff_no, subject, is_item, source, value,
                note, evidence, ref, observer, recorded_at)
            SELECT id, id, day, staff_no, subject, false, source, value, '', '', '', 'bench', '2025-10-01'
            FROM (
                SELECT row_number() OVER (ORDER BY k, n) AS id,
                       DATE '2025-07-01' + (k * 91 / (%2$d + 1)) AS day,
                       'E' || (100000 + n) AS staff_no,
                       c AS subject,
                       CASE WHEN k < %2$d THEN 'DAILY' ELSE 'QUARTERLY' END AS source,
                       least(100, 55 + (n * 7919) %% 45 + (n * 31 + k * 17) %% 11)::numeric AS value
                FROM generate_series(1, %1$d::bigint) n,
                     generate_series(0, %2$d) k,
                     unnest(ARRAY['attitude', 'competence', 'efficiency', 'satisfaction', 'teamwork']) c
            ) AS made""";

    private static final long POLL_MILLIS = 200;

    private final DatabaseAddress address;

    MadeUpCompany(DatabaseAddress address) {
        this.address = address;
    }

    static Connection asOwner(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), address.owner().user(), address.owner().password());
    }

    /** Gives the number of observations. */
    int fill(int people, int dailyMarks) throws SQLException {
        try (Connection connection = asOwner(address);
                Statement statement = connection.createStatement()) {
            account(connection, ACCOUNT, "HR_EDITOR");
            account(connection, APPROVER, "HR_APPROVER");
            statement.execute(ROSTER.formatted(people));
            int observations = statement.executeUpdate(OBSERVATIONS.formatted(people, dailyMarks));
            statement.execute("VACUUM ANALYZE");
            return observations;
        }
    }

    /** How many months lie between the quarter and this month, those of the quarter included. */
    int monthsSince() {
        LocalDate first = Period.parse(PERIOD).orElseThrow().first();
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, LocalDate.now(ZoneId.systemDefault())));
    }

    /** Waits until the service has summed the quarter of so many people. */
    void awaitSettled(int people) throws SQLException, InterruptedException {
        await("SELECT count(*) FROM settled_month WHERE month BETWEEN '2025-07-01' AND '2025-09-01'", 3 * people);
    }

    long settledBytes() throws SQLException {
        try (Connection connection = asOwner(address);
                Statement statement = connection.createStatement()) {
            return number(statement, "SELECT pg_total_relation_size('settled_month')");
        }
    }

    private void await(String count, int atLeast) throws SQLException, InterruptedException {
        try (Connection connection = asOwner(address);
                Statement statement = connection.createStatement()) {
            while (number(statement, count) < atLeast) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    static void deleteData(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    /** The service opens what a run proposes after the run; this waits for its end and gives their number. */
    int awaitProposals() throws SQLException, InterruptedException {
        try (Connection connection = asOwner(address);
                Statement statement = connection.createStatement()) {
            while (number(statement, "SELECT count(*) FROM run WHERE mode = 'FINAL' AND state = 'DONE'")
                    > number(statement, "SELECT count(*) FROM proposal_run")) {
                Thread.sleep(POLL_MILLIS);
            }
            return number(statement, "SELECT count(*) FROM proposal");
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void account(Connection connection, String name, String role) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO account (name, password_hash, changed_at) VALUES (?, ?, now())")) {
            insert.setString(1, name);
            insert.setString(2, BcryptUtil.bcryptHash(PASSWORD));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO account_role (account, role) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, role);
            insert.executeUpdate();
        }
    }
}
