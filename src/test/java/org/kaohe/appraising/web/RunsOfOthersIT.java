package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

/** Instances on one database: a run belongs to one of them as long as that lives, and to any other afterwards. */
@QuarkusTest
class RunsOfOthersIT {

    private static final int SOME_BEATS = 6_000;

    @Inject
    DataSource database;

    @Test
    void aRunOfAnInstanceThatLivesIsLeftAloneAndGoesOnHereWhenItIsNoMore() throws Exception {
        Shop shop = Shop.open("others-a");
        for (int i = 0; i < 5; i++) {
            shop.employs("OA" + i).marked("OA" + i, "2025-Q2", "85");
        }
        long run = shop.ran("2025-Q2", "PREVIEW").getLong("id");
        halfDone(run, "elsewhere");

        Thread.sleep(SOME_BEATS);
        JsonPath untouched = as(Role.AUDITOR).get("/api/v1/runs/" + run).jsonPath();
        assertThat(untouched.getString("state")).isEqualTo("RUNNING");
        assertThat(untouched.getInt("done")).isEqualTo(2);

        execute("UPDATE instance SET alive_until = clock_timestamp() WHERE name = 'elsewhere'");
        JsonPath ended = Shop.ended(run);
        assertThat(ended.getString("state")).isEqualTo("DONE");
        assertThat(ended.getInt("done")).isEqualTo(5);
        assertThat(ended.getMap("counts.byGrade")).containsEntry("良好", 5);
        assertThat(count("SELECT count(*) FROM decision WHERE id / 1000000 = " + run))
                .isEqualTo(5);
        assertThat(count("SELECT count(DISTINCT staff_no) FROM decision WHERE id / 1000000 = " + run))
                .isEqualTo(5);
    }

    @Test
    void aRunOfAnotherInstanceIsCancelledThroughTheDatabase() throws Exception {
        Shop shop = Shop.open("others-b").employs("OB1").employs("OB2").employs("OB3");
        long run = shop.ran("2025-Q2", "PREVIEW").getLong("id");
        halfDone(run, "far away");

        as(Role.HR_EDITOR).post("/api/v1/runs/" + run + "/cancel").then().statusCode(202);
        execute("DELETE FROM instance WHERE name = 'far away'");
        assertThat(Shop.ended(run).getString("state")).isEqualTo("CANCELLED");
    }

    /** As an instance leaves a run behind that decided two people and lives on. */
    private void halfDone(long run, String worker) throws SQLException {
        execute("INSERT INTO instance VALUES ('" + worker + "', clock_timestamp() + interval '1 hour')");
        execute("DELETE FROM decision WHERE id > " + run + " * 1000000 + 2 AND id / 1000000 = " + run);
        execute("DELETE FROM run_tally WHERE run_id = " + run);
        execute("INSERT INTO run_tally SELECT " + run
                + ", status, coalesce(grade, ''), count(*), coalesce(sum(bonus), 0)"
                + " FROM decision WHERE id / 1000000 = " + run + " GROUP BY 2, 3");
        execute("UPDATE run SET state = 'RUNNING', done = 2, finished_at = NULL, worker = '" + worker + "' WHERE id = "
                + run);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
