package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
class ImportsIT {

    private static final String PATH = "/api/v1/imports/observations";
    private static final String HEADER = "工号,日期,指标,来源,分数,备注\n";

    @Inject
    DataSource database;

    @BeforeEach
    void staff() {
        Staff.arrive();
    }

    @Test
    void a_dry_run_tells_everything_and_writes_nothing() throws Exception {
        send("?dryRun=true", HEADER + "0101,2027-01-05,attitude,DAILY,80,\n0101,2026-04-05,attitude,DAILY,81,dry\n")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("written", equalTo(false))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("problems", hasSize(1))
                .body("problems[0].row", equalTo(2))
                .body("problems[0].cell", equalTo("B2"))
                .body("problems[0].value", equalTo("2027-01-05"))
                .body("problems[0].code", equalTo("observation.day.future"));
        assertThat(count("observation WHERE note = 'dry'")).isZero();
        assertThat(count("observation_ref WHERE ref LIKE 'row:%' AND observation_id IN"
                        + " (SELECT id FROM observation WHERE note = 'dry')"))
                .isZero();
    }

    @Test
    void a_file_with_bad_rows_stores_nothing_unless_the_good_ones_are_asked_for() throws Exception {
        String file = HEADER + "0101,2026-04-06,attitude,DAILY,80,half\n"
                + "0101,2026-04-06,attitude,DAILY,=cmd|' /C calc'!A0,half\n"
                + "9999,2026-04-06,attitude,DAILY,101,half\n";

        String id = send("", file)
                .statusCode(422)
                .body("written", equalTo(false))
                .body("rejected", equalTo(2))
                .body("problemsInAll", equalTo(3))
                .body("problems.code", hasItems("observation.number.invalid", "observation.staff.unknown"))
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(count("observation WHERE note = 'half'")).isZero();

        send("?goodRowsOnly=true", file)
                .statusCode(200)
                .body("written", equalTo(true))
                .body("stored", equalTo(1));
        assertThat(count("observation WHERE note = 'half'")).isEqualTo(1);

        List<Row> rejected = rows(as(Role.HR_EDITOR)
                .get("/api/v1/imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(1).getCellText(4)).startsWith("'=cmd");
        assertThat(rejected.get(1).getCellText(6)).contains("value: ");
        as(Role.HR_APPROVER).get("/api/v1/imports/" + id + "/rejected").then().statusCode(404);
    }

    @Test
    void the_same_file_again_changes_nothing_although_it_holds_equal_rows() throws Exception {
        String row = "0101,2026-04-07,attitude,DAILY,80,again\n";
        String file = HEADER + row + row;

        send("", file).statusCode(200).body("stored", equalTo(2));
        send("", file).statusCode(200).body("accepted", equalTo(2)).body("stored", equalTo(0));
        send("", file + row).statusCode(200).body("stored", equalTo(1));
        assertThat(count("observation WHERE note = 'again'")).isEqualTo(3);
    }

    @Test
    void a_manager_imports_for_the_own_team_only() {
        as(Role.MANAGER, Staff.A_LEADER)
                .contentType("text/csv")
                .body((HEADER + "0101,2026-04-08,attitude,DAILY,80,\n0201,2026-04-08,attitude,DAILY,80,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("observation.staff.out-of-scope"))
                .body("problems[0].row", equalTo(3));
        for (Role role : List.of(Role.AUDITOR, Role.EMPLOYEE, Role.OPERATOR)) {
            as(role).contentType("text/csv").body("x").post(PATH).then().statusCode(403);
        }
    }

    @Test
    void a_form_upload_is_read_and_ten_thousand_rows_are_stored() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "0101,2024-02-0%d,attitude,DAILY,%d,\n".formatted(i % 9 + 1, i % 101))
                .collect(Collectors.joining());
        as(Role.HR_EDITOR)
                .multiPart("file", "marks.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("file", equalTo("marks.csv"))
                .body("stored", equalTo(10_000));
    }

    @Test
    void files_that_cannot_be_read_are_refused() {
        send("", "").statusCode(422).body("code", equalTo("observation.import.no-file"));
        send("", "PK\3\4junk").statusCode(422).body("code", equalTo("observation.import.malformed"));
        send("", HEADER).statusCode(422).body("code", equalTo("observation.import.empty"));
        send("", "a,b\n1,2\n").statusCode(422).body("problems", hasSize(5));
    }

    @Test
    void templates_can_be_filled_in_and_imported() throws Exception {
        for (String kind : List.of("marks", "checklist")) {
            byte[] template = as(Role.MANAGER)
                    .get("/api/v1/imports/templates/" + kind + ".xlsx")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
                assertThat(workbook.getSheets().map(Sheet::getName))
                        .containsExactly("数据 Data", "说明 Guide", "选项 Choices");
            }
            as(Role.HR_EDITOR)
                    .contentType("application/octet-stream")
                    .body(template)
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("observation.import.empty"));
        }
        as(Role.MANAGER).get("/api/v1/imports/templates/x.xlsx").then().statusCode(404);
    }

    @Test
    void theGuideSaysWhetherAnIndicatorTakesAMarkOrARatio() throws Exception {
        byte[] template =
                as(Role.MANAGER).get("/api/v1/imports/templates/marks.xlsx").asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            Map<String, String> guide = new HashMap<>();
            for (Row row : workbook.getSheet(1).orElseThrow().read()) {
                guide.put(row.getCellText(0), row.getCellText(1) + "|" + row.getCellText(2));
            }
            assertThat(guide)
                    .containsEntry("attitude", "分数：0 – 100|Value: 0 – 100")
                    .containsEntry("handling-hours", "分子与分母，单位 hours|Numerator and denominator, in hours");
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

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
