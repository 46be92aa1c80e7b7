package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

/** Files too large to be imported while their sender waits. */
@QuarkusTest
class ImportJobsIT {

    private static final String PATH = "/api/v1/imports/observations";
    private static final String HEADER = "工号,日期,指标,来源,分数,备注\n";
    private static final int ROWS = 30_000;
    private static final long PATIENCE_MILLIS = 120_000;

    @Inject
    DataSource database;

    @BeforeEach
    void staff() {
        Staff.arrive();
    }

    @Test
    void aLargeFileIsAcceptedAndImportedAndTheSameAgainStoresNothing() throws Exception {
        String file = file(i -> good(i, "job-a"));
        String id = send("", file)
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/imports/[-0-9a-f]+"))
                .body("state", equalTo("QUEUED"))
                .extract()
                .jsonPath()
                .getString("id");
        JsonPath done = ended(id);
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("DONE");
        assertThat(done.getInt("rows")).isEqualTo(ROWS);
        assertThat(done.getInt("done")).isEqualTo(ROWS);
        assertThat(done.getInt("stored")).isEqualTo(ROWS);
        assertThat(done.getBoolean("written")).isTrue();
        assertThat(stored("job-a")).isEqualTo(ROWS);

        JsonPath again = ended(send("", file).extract().jsonPath().getString("id"));
        assertThat(again.getInt("accepted")).isEqualTo(ROWS);
        assertThat(again.getInt("stored")).isZero();
        assertThat(stored("job-a")).isEqualTo(ROWS);
    }

    @Test
    void oneBadRowNearTheEndStoresNothingUnlessTheGoodRowsAreAskedFor() throws Exception {
        String file = file(i -> i % 1_000 == 999 ? "9999,2022-02-30,attitude,DAILY,101,job-b\n" : good(i, "job-b"));

        JsonPath refused = ended(send("", file).extract().jsonPath().getString("id"));
        assertThat(refused.getBoolean("written")).isFalse();
        assertThat(refused.getInt("rejected")).isEqualTo(30);
        assertThat(refused.getInt("stored")).isZero();
        assertThat(refused.getList("problems.row", Integer.class)).contains(1001, 30_001);
        assertThat(stored("job-b")).isZero();

        String id = send("?goodRowsOnly=true", file).extract().jsonPath().getString("id");
        JsonPath taken = ended(id);
        assertThat(taken.getInt("stored")).isEqualTo(ROWS - 30);
        assertThat(stored("job-b")).isEqualTo(ROWS - 30);

        List<Row> rejected = rows(as(Role.HR_EDITOR)
                .get("/api/v1/imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(rejected).hasSize(31);
        assertThat(rejected.get(30).getCellText(6)).contains("observedOn: ");
        as(Role.HR_APPROVER).get("/api/v1/imports/" + id).then().statusCode(404);
        as(Role.HR_APPROVER).post("/api/v1/imports/" + id + "/cancel").then().statusCode(404);
    }

    @Test
    void twoRowsFarApartUnderOneReferenceWithOtherContentAreAConflict() {
        String header = "工号,日期,指标,来源,分数,备注,编号\n";
        String file = header
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> good(i, "job-c").strip() + ",job-c-" + (i == ROWS - 1 ? 0 : i) + "\n")
                        .collect(Collectors.joining());
        JsonPath ended = ended(send("?dryRun=true", file).extract().jsonPath().getString("id"));
        assertThat(ended.getInt("rejected")).isEqualTo(1);
        assertThat(ended.getList("problems.code")).containsOnly("observation.ref.conflict");
        assertThat(ended.getBoolean("written")).isFalse();
    }

    @Test
    void anImportIsCancelledAndNothingOfItStays() throws Exception {
        String id = send("", file(i -> good(i, "job-d"))).extract().jsonPath().getString("id");
        as(Role.HR_EDITOR).post("/api/v1/imports/" + id + "/cancel").then().statusCode(202);
        assertThat(ended(id).getString("state")).isEqualTo("CANCELLED");
        assertThat(stored("job-d")).isZero();
        as(Role.HR_EDITOR)
                .post("/api/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("observation.import.ended"));
    }

    @Test
    void aLargeFileThatCannotBeReadFailsWithItsReason() {
        String id =
                send("", "a,b\n" + "1,2\n".repeat(400_000)).extract().jsonPath().getString("id");
        JsonPath failed = ended(id);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("reason.code")).isEqualTo("observation.import.column.unknown");
    }

    @Test
    void aLargeFileWhoseCellsGrowTooManyNearTheEndStoresNothingEvenWhenTheGoodRowsAreAskedFor() throws Exception {
        String file = file(i -> i == ROWS - 1 ? "0101" + ",x".repeat(200) + "\n" : good(i, "job-e"));
        JsonPath failed =
                ended(send("?goodRowsOnly=true", file).extract().jsonPath().getString("id"));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("reason.code")).isEqualTo("observation.import.too-many-columns");
        assertThat(failed.getBoolean("written")).isFalse();
        assertThat(failed.getInt("stored")).isZero();
        assertThat(stored("job-e")).isZero();
    }

    private static String file(IntFunction<String> row) {
        return HEADER + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining());
    }

    private static String good(int i, String note) {
        return "0101,2024-03-%02d,attitude,DAILY,%d.%03d,%s\n".formatted(i % 28 + 1, i % 100, i / 100, note);
    }

    private static JsonPath ended(String id) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < until) {
            JsonPath now = as(Role.HR_EDITOR).get("/api/v1/imports/" + id).jsonPath();
            if (!List.of("QUEUED", "RUNNING").contains(now.getString("state"))) {
                return now;
            }
            pause();
        }
        throw new AssertionError("import " + id + " has not ended");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse send(String parameters, String csv) {
        return as(Role.HR_EDITOR)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(PATH + parameters)
                .then();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    private long stored(String note) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM observation WHERE note = '" + note + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
