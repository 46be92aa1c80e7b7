package org.kaohe.appraising.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.TakenOverException;

@QuarkusTest
class SliceStoreIT {

    private static final String HASH = "5".repeat(64);
    private static final String WORKER = "slices";

    @Inject
    DataSource database;

    private SliceStore store;
    private long run;

    @BeforeEach
    void start() throws SQLException {
        store = new SliceStore(database);
        execute("INSERT INTO instance VALUES ('slices', now() + interval '1 hour') ON CONFLICT DO NOTHING");
        execute("INSERT INTO policy_content (policy, hash, files, first_used_at) VALUES ('slices', '" + HASH
                + "', '', now()) ON CONFLICT DO NOTHING");
        run = number("""
            INSERT INTO run (policy, content_hash, engine_version, period, period_start, scope_kind, scope_names, mode, state,
                total, requested_by, requested_at, worker)
            VALUES ('slices', repeat('5', 64), 'kaohe', '2026-Q3', '2026-07-01', 'ALL', '{}', 'PREVIEW', 'RUNNING', 4, 'hr',
                now(), 'slices') RETURNING id\
            """);
    }

    @AfterEach
    void end() throws SQLException {
        execute("UPDATE run SET state = 'CANCELLED', finished_at = now() WHERE id = " + run);
        execute("DELETE FROM instance WHERE name = 'slices'");
    }

    @Test
    void aSliceThatIsTriedAgainIsStoredOnce() throws SQLException {
        assertThat(store.write(run, WORKER, slice(3, "S3", "S4"))).isTrue();
        assertThat(store.write(run, WORKER, slice(1, "S1", "S2"))).isTrue();
        assertThat(store.write(run, WORKER, slice(3, "S3", "S4"))).isFalse();
        assertThat(done()).isEqualTo(4);
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void staffThatCameOrWentMeanwhileEndsTheRunInsteadOfBeingLeftOutOrDecidedTwice() throws SQLException {
        store.write(run, WORKER, slice(1, "S1", "S2"));
        assertThatThrownBy(() -> store.write(run, WORKER, slice(1, "S0", "S1")))
                .hasMessageContaining("staff came or went since the run began");
        assertThat(done()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anInstanceThatTheRunWasTakenFromStoresNothing() throws SQLException {
        assertThatThrownBy(() -> store.write(run, "another", slice(1, "S1", "S2")))
                .isInstanceOf(TakenOverException.class);
        assertThat(stored()).isZero();
    }

    private List<Traced> slice(int position, String... staff) {
        return IntStream.range(0, staff.length)
                .mapToObj(i -> new Traced(decision(Run.decisionId(run, position + i), staff[i]), null))
                .toList();
    }

    private static Decision decision(long id, String staffNo) {
        return new Decision(
                id,
                RunMode.PREVIEW,
                new StaffNo(staffNo),
                "",
                "team",
                "",
                new PolicyCode("slices"),
                null,
                HASH,
                "kaohe",
                Period.parse("2026-Q3").orElseThrow(),
                Verdict.Status.PROVISIONAL,
                null,
                null,
                false,
                null,
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                HASH,
                Instant.EPOCH);
    }

    private long done() throws SQLException {
        return number("SELECT done FROM run WHERE id = " + run);
    }

    private long stored() throws SQLException {
        return number("SELECT count(*) FROM decision WHERE id / 1000000 = " + run);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
