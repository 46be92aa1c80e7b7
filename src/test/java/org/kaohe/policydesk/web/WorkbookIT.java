package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class WorkbookIT {

    private static final Desk DESK = new Desk("regulation");
    private static final Path FILE = Desk.RULES.resolve("regulation/grades.csv");
    private static final String WORKBOOK = DESK.draft() + "/workbooks/grades.xlsx";
    private static final int BONUS = 3;

    private String before;

    @BeforeEach
    void remember() throws IOException {
        before = Files.readString(FILE);
    }

    @AfterEach
    void restore() throws IOException {
        Files.writeString(FILE, before);
    }

    @Test
    void aWorkbookGoesOutIsShownAndOnlyThenSavedAsAnEditOfItsUploader() throws IOException {
        Response out = editor("ed").get(WORKBOOK);
        out.then()
                .statusCode(200)
                .contentType(containsString("spreadsheetml"))
                .header("ETag", DESK.etag("grades.csv"))
                .header("Content-Disposition", containsString("grades.xlsx"));
        byte[] changed = with(out.asByteArray(), 2, 750);
        post(changed, "", null)
                .then()
                .statusCode(200)
                .body("saved", equalTo(false))
                .body("changes", hasSize(1))
                .body("changes[0].change", equalTo("CHANGED"))
                .body("changes[0].cells.cell", contains("regulation/grades.csv!D3"))
                .body("changes[0].cells.from", contains("500"))
                .body("changes[0].cells.to", contains("750"));
        assertThat(Files.readString(FILE)).isEqualTo(before);

        Response saved = post(changed, "?dryRun=false", null);
        saved.then().statusCode(200).body("saved", equalTo(true));
        assertThat(saved.header("ETag")).isEqualTo(DESK.etag("grades.csv"));
        assertThat(Files.readString(FILE)).isEqualTo(before.replace(",90,500,", ",90,750,"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=policy-file-saved&size=200")
                .then()
                .body("actor", hasItem("ed"));
    }

    @Test
    void aConflictIsAnsweredWithAllThreeValuesUntilOneIsChosenForTheStateThatWasShown() throws IOException {
        byte[] changed = with(editor("ed").get(WORKBOOK).asByteArray(), 2, 750);
        Files.writeString(FILE, before.replace(",90,500,", ",90,600,"));
        Response conflict = post(changed, "?dryRun=false", null);
        conflict.then()
                .statusCode(409)
                .body("saved", equalTo(false))
                .body("moved", equalTo(true))
                .body("conflicts.id", contains("良好|bonus"))
                .body("conflicts.base", contains("500"))
                .body("conflicts.theirs", contains("600"))
                .body("conflicts.yours", contains("750"));
        post(changed, "?dryRun=false&yours=*", null).then().statusCode(428);
        Files.writeString(FILE, before.replace(",90,500,", ",90,650,"));
        post(changed, "?dryRun=false&yours=*", conflict.header("ETag")).then().statusCode(412);
        post(changed, "?dryRun=false&yours=良好|bonus", DESK.etag("grades.csv"))
                .then()
                .statusCode(200)
                .body("saved", equalTo(true));
        assertThat(Files.readString(FILE)).isEqualTo(before.replace(",90,500,", ",90,750,"));
    }

    @Test
    void aTableOfAPublishedVersionTravelsTooAndComesBackIntoTheDraft() throws IOException {
        Response version = as(Role.AUDITOR).get("/api/v1/policies/regulation/versions");
        version.then().statusCode(200);
        int newest = version.jsonPath().getList("version").isEmpty()
                ? DESK.published("workbook", "2064-Q1")
                : version.<Integer>path("[-1].version");
        Response out =
                as(Role.EMPLOYEE).get("/api/v1/policies/regulation/versions/" + newest + "/workbooks/grades.xlsx");
        out.then().statusCode(200);
        post(with(out.asByteArray(), 2, 750), "", null)
                .then()
                .statusCode(200)
                .body("changes.cells.flatten().to", contains("750"));
        as(Role.EMPLOYEE)
                .get("/api/v1/policies/regulation/versions/" + newest + "/workbooks/nothing.xlsx")
                .then()
                .statusCode(404);
    }

    @Test
    void aFormUploadDoesTheSameAndWhatIsRefusedNamesItsCell() throws IOException {
        byte[] workbook = editor("ed").get(WORKBOOK).asByteArray();
        editor("ed")
                .multiPart("file", "grades.xlsx", with(workbook, 2, 750))
                .post(WORKBOOK)
                .then()
                .statusCode(200)
                .body("changes", hasSize(1));
        post(formula(workbook), "", null)
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("workbook.formula"))
                .body("problems[0].cell", equalTo("D3"));
        post(new byte[0], "", null).then().statusCode(422);
        editor("ed").get(DESK.draft() + "/workbooks/nothing.xlsx").then().statusCode(404);
        editor("ed")
                .get(DESK.draft() + "/workbooks/..%2f..%2fgrades.xlsx")
                .then()
                .statusCode(404);
    }

    @Test
    void editorsUploadOthersOfHrAndTheAuditorDownloadAndNobodyElseDoes() {
        as(Role.AUDITOR).get(WORKBOOK).then().statusCode(200);
        Desk.approver("ap").get(WORKBOOK).then().statusCode(200);
        as(Role.MANAGER).get(WORKBOOK).then().statusCode(403);
        as(Role.EMPLOYEE).get(WORKBOOK).then().statusCode(403);
        for (Role role : new Role[] {Role.AUDITOR, Role.HR_APPROVER, Role.MANAGER, Role.EMPLOYEE}) {
            post(as(role), new byte[] {'x'}, "").then().statusCode(403);
        }
    }

    private static Response post(byte[] workbook, String query, String match) {
        RequestSpecification request = editor("ed");
        return post(match == null ? request : request.header("If-Match", match), workbook, query);
    }

    private static Response post(RequestSpecification request, byte[] workbook, String query) {
        return request.contentType("application/octet-stream").body(workbook).post(WORKBOOK + query);
    }

    private static byte[] with(byte[] workbook, int row, double bonus) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(row).getCell(BONUS).setCellValue(bonus);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] formula(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(2).getCell(BONUS).setCellFormula("250+250");
            book.write(out);
            return out.toByteArray();
        }
    }
}
