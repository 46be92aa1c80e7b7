package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.policydesk.web.Desk.approver;
import static org.kaohe.policydesk.web.Desk.both;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.testing.Browser;
import org.kaohe.testing.Look;

/** A draft in the hands of HR, in a real browser: to Excel and back, its cases, its sentences, its shadow. */
@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class WorkbookStoryIT {

    private static final Desk REGULATION = new Desk("regulation");
    private static final String PAGE = "/policies/regulation";
    private static final Path FOLDER = Desk.RULES.resolve("regulation");
    private static final int BONUS = 3;
    private static final String ACCEPTED =
            "\"warnings\":{\"mutation.stopped\":\"x\",\"case.rule.never-fires\":\"x\",\"table.basis.outdated\":\"x\","
                    + "\"case.rule.never-silent\":\"x\"}";

    private static Browser browser;
    private final Map<Path, String> texts = new LinkedHashMap<>();

    @TestHTTPResource("/")
    URI base;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void theRulesAreAsTheyWere() throws IOException {
        REGULATION.clear();
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            Files.writeString(each.getKey(), each.getValue());
        }
    }

    @Test
    void hrBringsAWorkbookBackAndChoosesWhereTheDraftHasMovedOn() throws IOException {
        Path grades = FOLDER.resolve("grades.csv");
        String before = remembered(grades);
        as(Role.HR_EDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "workbook-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate(PAGE + "/edit?file=grades.csv");
            look.leaveBy("a[href*='/workbook']");
            byte[] workbook = Files.readAllBytes(
                    page.waitForDownload(() -> page.click("a[download]")).path());
            look.at("empty");
            page.setInputFiles("input[type=file]", xlsx(with(workbook, 750)));
            page.click("#upload button");
            page.waitForSelector("#outcome td.after");
            assertThat(page.textContent("#outcome")).contains("良好", "D3", "500", "750");
            assertThat(Files.readString(grades)).isEqualTo(before);
            look.at("differences");

            // Somebody else changes the same cell before it is saved.
            Files.writeString(grades, before.replace(",90,500,", ",90,600,"));
            page.click("button[name=save]");
            page.waitForSelector("#outcome .banner.bad");
            assertThat(page.textContent("#outcome")).contains("草稿在您看差异之后又被改过");
            page.click("#upload button");
            page.waitForSelector("select[name=choice]");
            assertThat(page.textContent("#outcome")).contains("500", "600", "750", "两边都改过");
            look.at("conflict");
            page.click("button[name=save]");
            page.waitForSelector("#outcome .banner.bad");
            assertThat(page.textContent("#outcome")).contains("还有没选择的格");
            page.selectOption("select[name=choice]", "yours|良好|bonus");
            page.click("button[name=save]");
            page.waitForSelector("#outcome .banner.good");
            assertThat(Files.readString(grades)).isEqualTo(before.replace(",90,500,", ",90,750,"));
            look.at("saved");
            page.setInputFiles("input[type=file]", xlsx(new byte[] {'x'}));
            page.click("#upload button");
            page.waitForSelector("#outcome [role=alert]");
            assertThat(page.textContent("#outcome")).contains("没有保存");
            assertThat(look.faults()).isEmpty();
        }
        as(Role.AUDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            var look = new Look(page, "workbook-phone");
            Browser.signIn(page, "auditor");
            page.navigate(PAGE + "/workbook?file=grades.csv");
            assertThat(page.isVisible("#upload")).isFalse();
            look.at("auditor");
            assertThat(look.faults()).isEmpty();
        }
        as(Role.MANAGER).get(PAGE + "/workbook").then().statusCode(403);
        as(Role.AUDITOR)
                .multiPart("workbook", "x.xlsx", new byte[] {'x'})
                .post(PAGE + "/workbook?file=grades.csv")
                .then()
                .statusCode(403);
        as(Role.AUDITOR).get(PAGE + "/workbook?file=..%2fx.csv").then().statusCode(404);
    }

    @Test
    void aFailingCaseIsRedAndASentenceNobodyKnowsIsMarkedWhereItStands() throws IOException {
        Path cases = FOLDER.resolve("cases.yaml");
        String text = remembered(cases);
        Files.writeString(cases, text.substring(0, text.indexOf("cases:\n")) + """
            cases:
              - name: 88 分是良好
                marks: {all: {DAILY: 88, QUARTERLY: 88}}
                expect: {score: 88, grade: 良好}
              - name: 88 分是优秀
                marks: {all: {DAILY: 88, QUARTERLY: 88}}
                expect: {score: 88, grade: 优秀}
            """);
        as(Role.HR_EDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "desk-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate(PAGE + "/check");
            page.click("form[action$='/check'] button");
            page.waitForSelector("tr.failed", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(page.textContent("tr.failed")).contains("88 分是优秀", "grade 优秀", "良好");
            page.check("#only-failed");
            assertThat(page.isVisible("tr.passed")).isFalse();
            page.click("tr.failed summary");
            assertThat(page.textContent("tr.failed pre")).contains("expect: {score: 88, grade: 优秀}");
            look.at("cases");

            page.navigate(PAGE + "/edit?file=consequences.dslr");
            page.waitForCondition(() -> page.inputValue("#text").contains("规则"));
            page.evaluate(
                    "() => { const t = document.getElementById('text'); t.value = t.value.replace('等级不合格', '等级不合适');"
                            + " t.dispatchEvent(new Event('input')); }");
            page.waitForSelector("#marks .bad, #marks .warn");
            look.at("sentences");
            page.click("#problems button");
            assertThat(page.textContent("#here")).contains("这一行");
            assertThat(look.faults()).isEmpty();
        }
    }

    @Test
    void whatIsApprovedRunsBesideTheLiveOneAndThePageTellsWhoWouldSeeSomethingElse() throws IOException {
        String period = "2026-Q3";
        Shop.open("story-shadow")
                .employs("SSH1")
                .marked("SSH1", period, "89")
                .employs("SSH2")
                .marked("SSH2", period, "75");
        edit("grades.csv", "优秀,90,", "优秀,88,");
        edit("grades.csv", "良好,80,90,", "良好,80,88,");
        Path cases = FOLDER.resolve("cases.yaml");
        String text = remembered(cases);
        Files.writeString(cases, text.substring(0, text.indexOf("cases:\n")) + """
            cases:
              - name: 88 分是优秀
                marks: {all: {DAILY: 88, QUARTERLY: 88}}
                expect: {score: 88, grade: 优秀}
            """);
        as(Role.HR_EDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "shadow-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate(PAGE + "/shadow");
            page.fill("input[name=period]", period);
            look.leaveBy("form[action$='/shadow'] button");
            assertThat(page.textContent(".banner.bad")).isNotBlank();
            look.at("not-approved");
            approved();
            page.fill("input[name=period]", "2026-09");
            look.leaveBy("form[action$='/shadow'] button");
            assertThat(page.getAttribute("input[name=period]", "aria-invalid")).isEqualTo("true");
            page.fill("input[name=period]", period);
            look.leaveBy("form[action$='/shadow'] button");
            assertThat(page.textContent("main")).contains("进行中", "还没有运行过");
            String address = page.url();
            run(period);
            page.waitForCondition(
                    () -> {
                        page.navigate(address);
                        return page.isVisible(".tag.DONE");
                    },
                    new Page.WaitForConditionOptions().setTimeout(120_000));
            assertThat(page.textContent("main")).contains("SSH1", "优秀", "1000");
            look.at("drift");
            page.onceDialog(dialog -> dialog.accept());
            look.leaveBy("form[action$='/end'] button");
            assertThat(page.textContent("main")).contains("已结束");
            page.navigate(PAGE + "/shadow");
            look.at("list");
            assertThat(look.faults()).isEmpty();
        }
    }

    private static void approved() {
        Response submitted =
                REGULATION.step(both("ss-author"), "submit", "{\"reason\":\"88 is enough\"," + ACCEPTED + "}");
        submitted.then().statusCode(200);
        REGULATION
                .approve(approver("ss-approver"), submitted.path("contentHash"))
                .then()
                .statusCode(200);
    }

    private static void run(String period) {
        editor("ed")
                .contentType(ContentType.JSON)
                .body(
                        "{\"policy\":\"regulation\",\"period\":\"%s\",\"scope\":{\"teams\":[\"story-shadow\"]},\"mode\":\"PREVIEW\",\"content\":\"IN_FORCE\"}"
                                .formatted(period))
                .post("/api/v1/runs")
                .then()
                .statusCode(202);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = FOLDER.resolve(file);
        remembered(path);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String remembered(Path path) throws IOException {
        String text = Files.readString(path);
        texts.putIfAbsent(path, text);
        return text;
    }

    private static FilePayload xlsx(byte[] content) {
        return new FilePayload("grades.xlsx", WorkbookResource.XLSX, content);
    }

    private static byte[] with(byte[] workbook, double bonus) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(2).getCell(BONUS).setCellValue(bonus);
            book.write(out);
            return out.toByteArray();
        }
    }
}
