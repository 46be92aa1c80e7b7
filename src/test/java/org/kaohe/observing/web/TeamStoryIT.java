package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.TestAccounts;
import org.kaohe.testing.Today;

/** A manager and a team: to-dos, the sheet, an import, a correction, and what is still missing before the close. */
@QuarkusTest
class TeamStoryIT {

    private static final StaffNo LEADER = new StaffNo("TS09");
    private static final String ACCOUNT = "manager.ts09";
    private static final String SHEET = "/team-sheet?policy=regulation&team=ts-team&source=QUARTERLY&day=";

    private static Browser browser;
    private static boolean furnished;

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

    @BeforeEach
    void furnish() {
        if (!furnished) {
            Shop shop = Shop.open("ts-team")
                    .employs("TS01")
                    .employs("TS02")
                    .employs("TS03")
                    .employs("TS09");
            shop.ledBy("TS09");
            Shop.open("ts-other").employs("TS91");
            TestAccounts.as(Role.MANAGER, LEADER).get("/").then().statusCode(200);
            furnished = true;
        }
    }

    @Test
    void whatIsOpenStandsOnTheFirstPageAndWhoMissesWhatIsTold() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            page.navigate("/");
            assertThat(page.textContent("main")).contains("还没有任何记录").contains("项制度在本周期还有人没有记录");
            story.shown("home-desk");
            page.navigate("/completeness?policy=regulation");
            assertThat(page.textContent("main"))
                    .contains("TS01")
                    .contains("缺少依据")
                    .doesNotContain("TS91");
            story.shown("completeness-desk");
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            story.page().navigate("/");
            story.shown("home-phone");
            story.page().navigate("/completeness?policy=conduct-checklist");
            story.shown("completeness-phone");
        }
        as(Role.AUDITOR)
                .get("/completeness?policy=regulation&team=ts-other")
                .then()
                .statusCode(200)
                .body(containsString("TS91"));
        TestAccounts.as(Role.MANAGER, LEADER)
                .get("/completeness?policy=regulation&team=ts-other")
                .then()
                .statusCode(200)
                .body(not(containsString("TS91")));
        as(Role.HR_EDITOR).get("/completeness?policy=none-such").then().statusCode(404);
        as(Role.HR_EDITOR).get("/completeness?period=tomorrow").then().statusCode(422);
    }

    @Test
    void theSheetIsTypedPastedSavedCorrectedAndTellsEachWrongCell() {
        LocalDate day = Today.here().minusDays(1);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            page.navigate(SHEET + day);
            page.waitForSelector("#sheet td");
            assertThat(page.locator("#sheet tbody tr").count()).isEqualTo(3);
            cell(page, 0, 0).click();
            page.keyboard().type("88");
            page.keyboard().press("Enter");
            page.keyboard().type("101");
            page.keyboard().press("Enter");
            cell(page, 0, 1).click();
            paste(page, "90\t91\n92\t93");
            assertThat(cell(page, 1, 2).textContent()).isEqualTo("93");
            page.keyboard().press("Control+s");
            page.waitForSelector("#sheet td[aria-invalid]");
            assertThat(page.locator("#sheet td[aria-invalid]").count()).isEqualTo(1);
            assertThat(page.textContent("#problems"))
                    .contains("101")
                    .contains("0")
                    .contains("100");
            story.shown("sheet-problem");
            cell(page, 1, 0).click();
            page.keyboard().type("87");
            page.keyboard().press("Enter");
            page.click("[data-do=save]");
            page.waitForSelector("#told:has-text('新增 6 条')");
            assertThat(cell(page, 1, 0).getAttribute("data-badge")).isEqualTo("1");
            cell(page, 0, 0).click();
            page.keyboard().type("86.5");
            page.keyboard().press("Enter");
            cell(page, 1, 2).click();
            page.keyboard().press("Delete");
            page.click("[data-do=save]");
            page.waitForSelector("#reason[aria-invalid]");
            page.fill("#reason", "记错了");
            page.click("[data-do=save]");
            page.waitForSelector("#told:has-text('更正 1 条，撤回 1 条')");
            page.reload();
            page.waitForSelector("#sheet td");
            assertThat(cell(page, 0, 0).textContent()).isEqualTo("86.5");
            assertThat(cell(page, 1, 2).textContent()).isEmpty();
            story.shown("sheet-desk");
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            story.page().navigate(SHEET + day);
            story.page().waitForSelector("#sheet td");
            story.shown("sheet-phone");
        }
        saved("ts-other", "TS91", "attitude", "80", "null", 422).body(containsString("teamsheet.cell.unknown"));
        saved("ts-team", "TS01", "attitude", "70", "null", 422).body(containsString("teamsheet.cell.changed"));
        saved("ts-team", "TS01", "attitude", "86.5", "null", 200).body(containsString("新增 0 条"));
        for (String unknown : new String[] {"?team=none-such", "?policy=none-such"}) {
            TestAccounts.as(Role.MANAGER, LEADER)
                    .get("/team-sheet" + unknown)
                    .then()
                    .statusCode(404);
        }
        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=TS01&period=" + day)
                .then()
                .header("X-Total-Count", "3");
    }

    @Test
    void aFileIsTriedItsGoodRowsImportedAndTheOthersComeBack() {
        LocalDate day = Today.here().minusDays(2);
        String csv =
                "工号,日期,指标,来源,分数\nTS01,%1$s,attitude,DAILY,90\nTS91,%1$s,attitude,DAILY,90\nTS02,%1$s,attitude,DAILY,900\n"
                        .formatted(day);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            page.navigate("/imports");
            story.shown("imports-desk");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("broken.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
            page.click("#import button");
            page.waitForSelector("#report [role=alert]");
            assertThat(page.textContent("#report")).contains("工号");
            page.setInputFiles(
                    "input[type=file]", new FilePayload("marks.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            page.click("#import button");
            page.waitForSelector("#report button[value=GOOD_ROWS]");
            assertThat(page.textContent("#report"))
                    .contains("1 行合格，2 行有问题")
                    .contains("没有写入")
                    .contains("900");
            story.shown("imports-tried");
            page.click("#report button[value=GOOD_ROWS]");
            page.waitForSelector("#report:has-text('已保存 1 条新记录')");
            assertThat(page.locator("#report a[download]").getAttribute("href")).endsWith("/rejected");
            String address = page.locator("#report a[download]").getAttribute("href");
            assertThat(reader.request().get(address).body()).startsWith('P', 'K');
            page.navigate("/");
            page.click("a:has-text('导入 marks.csv：2 行有问题') >> nth=0");
            page.waitForSelector("#report");
            story.shown("imports-one");
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            story.page().navigate("/imports");
            story.shown("imports-phone");
        }
        as(Role.HR_EDITOR).get("/imports/none-such").then().statusCode(404);
        as(Role.AUDITOR).get("/imports").then().statusCode(403);
        byte[] template =
                as(Role.HR_EDITOR).get("/api/v1/imports/templates/marks.csv").asByteArray();
        assertThat(new String(template, StandardCharsets.UTF_8)).startsWith("\uFEFF工号 Staff number,");
    }

    @Test
    void anObservationIsFoundItsEffectToldAndCorrectedAndWithdrawn() {
        LocalDate day = Today.here().minusDays(3);
        long id = as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(
                        "[{\"staffNo\":\"TS03\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":70,\"observedOn\":\"%s\",\"note\":\"<b>n</b>\"}]"
                                .formatted(day))
                .post("/api/v1/observations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("ids[0]");
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            page.navigate("/observations?staffNo=TS03&period=" + day);
            assertThat(page.textContent("#found")).contains("服务态度").contains("<b>n</b>");
            story.shown("observations-desk");
            page.click("#found a[href='/observations/" + id + "']");
            page.fill("input[name=value]", "75");
            page.click("form[action$=correction] button.quiet");
            page.waitForSelector("#effects:has-text('没有影响您可以查看的任何已定结果')");
            story.shown("observation-desk");
            page.fill("form[action$=correction] input[name=reason]", "看错了");
            page.click("form[action$=correction] button:not(.quiet)");
            page.waitForSelector("text=历史版本");
            assertThat(page.textContent("main")).contains("看错了").contains("75");
            page.fill("form[action$=withdrawal] input[name=reason]", "不该记");
            page.click("form[action$=withdrawal] button.danger");
            page.waitForSelector(".tag:has-text('已撤回')");
            assertThat(page.locator("form[action$=correction]").count()).isZero();
            story.shown("observation-withdrawn");
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            story.page().navigate("/observations?staffNo=TS03");
            story.shown("observations-phone");
        }
        TestAccounts.as(Role.MANAGER, LEADER)
                .get("/observations?staffNo=TS91")
                .then()
                .statusCode(200)
                .body(not(containsString("员工TS91")));
        as(Role.EMPLOYEE).get("/observations").then().statusCode(403);
        as(Role.AUDITOR).get("/observations/" + id).then().statusCode(200).body(not(containsString("correction")));
        TestAccounts.as(Role.MANAGER, new StaffNo("TS91"))
                .get("/observations/" + id)
                .then()
                .statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse saved(
            String team, String staffNo, String indicator, String text, String id, int status) {
        return TestAccounts.as(Role.MANAGER, LEADER)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "zh-CN")
                .body(
                        "{\"policy\":\"regulation\",\"team\":\"%s\",\"source\":\"QUARTERLY\",\"day\":\"%s\",\"cells\":[{\"staffNo\":\"%s\",\"indicator\":\"%s\",\"text\":\"%s\",\"id\":%s}]}"
                                .formatted(team, Today.here().minusDays(1), staffNo, indicator, text, id))
                .post("/team-sheet")
                .then()
                .statusCode(status);
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("#sheet tbody tr").nth(row).locator("td").nth(column);
    }

    private static void paste(Page page, String text) {
        page.evaluate("""
            text => { const data = new DataTransfer(); data.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }\
            """, text);
    }
}
