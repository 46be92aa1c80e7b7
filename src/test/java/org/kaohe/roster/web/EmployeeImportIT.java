package org.kaohe.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
class EmployeeImportIT {

    private static final String HEADER = "工号,姓名,性别,团队,岗位,入职日期,生效日期\n";
    private static final String PATH = "/api/v1/imports/employees";

    @BeforeEach
    void teams() {
        for (String code : new String[] {"east", "west"}) {
            as(Role.HR_EDITOR)
                    .contentType("application/json")
                    .body("{\"name\":\"" + ("east".equals(code) ? "东区" : "西区") + "\"}")
                    .put("/api/v1/teams/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aCsvInUtf8WithOrWithoutMarkAndInGbkIsReadAlike() {
        String mark = "\uFEFF";
        take(utf8(HEADER + "00071,甲,女,东区,reception,2025-01-01,\n"), "").body("created", equalTo(1));
        take(utf8(mark + HEADER + "00072,乙,男,east,reception,2025/1/1,\n"), "").body("created", equalTo(1));
        byte[] gbk = (HEADER + "00073,丙丁,,东区,reception,2025年1月1日,\n").getBytes(Charset.forName("GBK"));
        take(gbk, "").body("created", equalTo(1));

        as(Role.AUDITOR)
                .get("/api/v1/employees/00073")
                .then()
                .body("name", equalTo("丙丁"))
                .body("hiredOn", equalTo("2025-01-01"))
                .body("assignments.team", contains("east"));
    }

    @Test
    void aDryRunTellsEverythingAndStoresNothing() {
        byte[] list = utf8(HEADER
                + "D1,甲,女,东区,reception,2025-01-01,\n"
                + ",乙,女,东区,reception,2025-01-01,\n"
                + ",,,,,,\n"
                + "D3,丙,女,北极,reception,2025-13-01,\n");
        take(list, "?dryRun=true")
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("stored", equalTo(false))
                .body("problems.row", contains(3, 5, 5))
                .body("problems.field", contains("工号", "入职日期", "团队"));
        absent("D1");
    }

    @Test
    void oneWrongRowKeepsAllOutUnlessGoodRowsAreAskedFor() {
        byte[] list = utf8(HEADER + "G1,甲,女,东区,reception,2025-01-01,\nG2,乙,女,北极,reception,2025-01-01,\n");
        take(list, "").statusCode(422).body("code", equalTo("team.unknown")).body("problems[0].row", equalTo(3));
        absent("G1");
        take(list, "?goodRows=true").statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(1));
        as(Role.AUDITOR).get("/api/v1/employees/G1").then().statusCode(200);
        absent("G2");
    }

    @Test
    void theSameListAgainChangesNothing() {
        byte[] list =
                utf8(HEADER + "S1,甲,女,东区,reception,2025-01-01,\n" + "S1,甲,女,西区,reception,2025-01-01,2026-03-01\n");
        take(list, "").body("created", equalTo(1)).body("accepted", equalTo(2));
        take(list, "").body("unchanged", equalTo(1)).body("changed", equalTo(0)).body("stored", equalTo(false));
    }

    @Test
    void aMoveEndsTheAssignmentBeforeIt() {
        take(utf8(HEADER + "V1,甲,女,东区,reception,2025-01-01,\n"), "");
        take(utf8(HEADER + "V1,甲,女,西区,reception,2025-01-01,2026-03-01\n"), "").body("changed", equalTo(1));
        as(Role.AUDITOR)
                .get("/api/v1/employees/V1")
                .then()
                .body("assignments.team", contains("east", "west"))
                .body("assignments[0].until", equalTo("2026-02-28"))
                .body("assignments[1].from", equalTo("2026-03-01"));
    }

    @Test
    void aWorkbookIsReadWithDatesAndLeadingZeros() throws IOException {
        take(workbook(), "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems.code", hasItem("import.column.unknown"));
        as(Role.AUDITOR)
                .get("/api/v1/employees/000042")
                .then()
                .body("name", equalTo("王五"))
                .body("hiredOn", equalTo("2025-02-03"));
    }

    @Test
    void anUploadFromAPageIsTakenToo() {
        as(Role.HR_APPROVER)
                .multiPart("file", "名单.csv", utf8(HEADER + "U1,甲,女,东区,reception,2025-01-01,\n"), "text/csv")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void aMissingColumnAndAFileThatIsNoneAreNamed() {
        take(utf8("工号,姓名\n1,甲\n"), "").statusCode(422).body("problems.field", hasItem("团队"));
        take(new byte[] {'P', 'K', 3, 4, 9, 9}, "").statusCode(422).body("code", equalTo("import.unreadable"));
        take(new byte[0], "").statusCode(422).body("code", equalTo("import.empty"));
    }

    @Test
    void onlyHumanResourcesImport() {
        int status = as(Role.AUDITOR)
                .contentType("text/csv")
                .body(utf8(HEADER))
                .post(PATH)
                .statusCode();
        assertThat(status).isEqualTo(403);
    }

    private static ValidatableResponse take(byte[] content, String query) {
        return as(Role.HR_EDITOR)
                .contentType("application/octet-stream")
                .body(content)
                .post(PATH + query)
                .then();
    }

    private static void absent(String staffNo) {
        as(Role.AUDITOR).get("/api/v1/employees/" + staffNo).then().statusCode(404);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            String[] header = {"工号", "姓名", "团队", "岗位", "入职日期", "备注"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 42);
            sheet.style(1, 0).format("000000").set();
            sheet.value(1, 1, " 王五 ");
            sheet.value(1, 2, "东区");
            sheet.value(1, 3, "reception");
            sheet.value(1, 4, java.time.LocalDate.of(2025, 2, 3));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "");
        }
        return out.toByteArray();
    }
}
