package org.kaohe.appraising.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.TestAccounts;

/**
 * The auditor's day in a real browser: from a person and a period to who observed what in three clicks, to the rule and
 * everybody else it touched, a sample worked off, a period replayed, and the record of all that.
 */
@QuarkusTest
class AuditorStoryIT {

    private static final String PERIOD = "2022-Q2";
    private static final String HERE = "policy=regulation&period=" + PERIOD;
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

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

    /** A quarter of its own, with somebody of each grade in two teams, one mark corrected. */
    @BeforeEach
    void furnish() {
        if (furnished) {
            return;
        }
        Shop one = Shop.open("aud-a");
        ReevaluationIT.employs(one, "AUD1").marked("AUD1", PERIOD, "75.333");
        ReevaluationIT.employs(one, "AUD2").marked("AUD2", PERIOD, "80.333");
        ReevaluationIT.employs(one, "AUD3").marked("AUD3", PERIOD, "91.333");
        ReevaluationIT.employs(one, "AUD4").marked("AUD4", PERIOD, "66.333");
        Shop other = Shop.open("aud-b");
        ReevaluationIT.employs(other, "AUE1").marked("AUE1", PERIOD, "60");
        ReevaluationIT.employs(other, "AUE2").marked("AUE2", PERIOD, "88");
        correct("AUD2");
        one.ran(PERIOD, "FINAL");
        other.ran(PERIOD, "FINAL");
        other.published(PERIOD);
        inspected("AUD1", "A01", "FAIL");
        inspected("AUE1", "A01", "PASS");
        checklist("aud-a");
        checklist("aud-b");
        as(Role.AUDITOR).get("/").then().statusCode(200);
        furnished = true;
    }

    @Test
    void fromAPersonAndAPeriodToWhoObservedWhatInThreeClicks() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/results?" + HERE + "&staffNo=AUD2");
            page.click("#found tbody a");
            assertThat(page.locator("h1")).containsText("AUD2");
            assertThat(page.locator(".head")).containsText(PERIOD);
            assertThat(page.locator(".steps tbody tr")).not().hasCount(0);
            assertThat(page.locator(".steps tfoot"))
                    .containsText(decision("AUD2").getString("score"));
            page.click(".steps tbody a >> nth=0");
            Locator opened = page.locator(".tree .under:target");
            assertThat(opened).isVisible();
            assertThat(opened.locator("pre").first()).isVisible();
            opened.locator("details > summary").first().click();
            Locator seen = opened.locator(".observed").first();
            assertThat(seen).isVisible();
            assertThat(seen).containsText("hr-editor");
            assertThat(seen).containsText("更正");
            assertThat(seen).containsText("原为 80.333");
            picture(page, "decision-opened");
            page.click("#why-not summary");
            assertThat(page.locator("#why-not")).containsText("等级 优秀");
            assertThat(page.locator("#why-not tbody td.number").first()).not().isEmpty();

            page.click("form[action$='/replay'] button");
            assertThat(page.locator("#replayed")).containsText("重放一致");
            page.fill("#history input[name=asOf]", "2001-01-01");
            page.click("#history form button");
            assertThat(page.locator("#history")).containsText("2001-01-01 结束时还没有结果");
            page.fill("#history input[name=asOf]", "2099-01-01");
            page.click("#history form button");
            assertThat(page.locator("#history .banner a")).isVisible();
            Download pack = page.waitForDownload(() -> page.click("a[href$='/pack']"));
            assertThat(pack.suggestedFilename()).endsWith(".zip");
        }
    }

    @Test
    void fromATraceToTheRuleAndFromTheRuleToEverybody() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/results/" + decision("AUD2").getLong("id"));
            page.click(".tree > details > summary >> nth=0");
            page.click(".tree .rule a >> nth=0");
            assertThat(page.locator("h1")).containsText("等级 良好");
            assertThat(page.locator("pre").first()).containsText("at_least: 80");
            assertThat(page.locator(".both [lang=en]")).containsText("Grade");
            assertThat(page.locator("#touched tbody tr")).hasCount(2);
            assertThat(page.locator("#touched")).containsText("AUE2");
            assertThat(page.locator("#touched")).containsText("共 2 条");
            picture(page, "rule");
            page.selectOption("select[name=period]", PERIOD);
            page.click("form.inline button");
            page.click("#touched tbody a >> nth=0");
            assertThat(page.locator("h1")).containsText("AUD2");
        }
    }

    @Test
    void aSampleIsDrawnWorkedOffAndInTheJournal() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/samples");
            page.selectOption("form.filter select[name=period]", PERIOD);
            page.fill("input[name=count]", "0");
            page.fill("input[name=seed]", "<b>审计 1</b>");
            page.click("form.filter[method=post] button");
            assertThat(page.locator("input[name=count][aria-invalid=true]")).isVisible();
            assertThat(page.locator(".wrong")).containsText("perStratum 是 0");
            page.fill("input[name=count]", "2");
            page.click("form.filter[method=post] button");
            page.waitForURL(Pattern.compile(".*/samples/\\d+"));
            assertThat(page.locator(".head code")).hasText("<b>审计 1</b>");
            assertThat(page.locator(".worked tbody tr")).hasCount(4);
            Locator first = page.locator(".worked tbody tr").first();
            first.locator("button[value=DOUBTFUL]").click();
            assertThat(page.locator(".worked .wrong")).containsText("存疑时必须写说明");
            page.locator(".worked tbody tr input").first().fill("与原始单据不符");
            page.locator(".worked tbody tr button[value=DOUBTFUL]").first().click();
            assertThat(page.locator(".worked tbody tr").first()).containsText("与原始单据不符");
            page.locator(".worked tbody tr")
                    .nth(1)
                    .locator("button[value=SOUND]")
                    .click();
            assertThat(page.locator(".worked tbody tr").nth(1).locator(".tag")).hasText("无误");
            page.click("a[href$='open=true']");
            assertThat(page.locator(".worked tbody tr")).hasCount(2);
            assertThat(page.locator(".head")).containsText("2 / 4");
            picture(page, "sample");
            page.navigate("/");
            assertThat(page.locator(".todos")).containsText("还有 2 条没有核查");
            page.navigate("/journal?action=sample-reviewed");
            assertThat(page.locator("#found tbody tr").first()).containsText("finding: SOUND");
            page.navigate("/journal?from=2001-01-01&until=2001-01-02");
            assertThat(page.locator("#found")).containsText("没有符合条件的记录");
            page.navigate("/journal");
            page.click("form[action='/journal/chain'] button");
            assertThat(page.locator("#chain")).containsText("记录完整");
            picture(page, "journal-checked");
        }
        as(Role.HR_EDITOR).get("/samples").then().statusCode(403);
    }

    @Test
    void aPeriodIsReplayedAndSaysSo() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "en")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/replays");
            page.selectOption("select[name=period]", PERIOD);
            page.click("form.filter button");
            page.waitForURL(Pattern.compile(".*/replays/\\d+"));
            assertThat(page.locator("#state")).containsText("All 6 came out as stored.");
            picture(page, "replay");
            page.navigate("/replays");
            assertThat(page.locator("tbody tr").first()).containsText(PERIOD);
        }
    }

    @Test
    void thePeriodTellsOfRulesScorersAndMoneyAndIsTakenAway() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/statistics?" + HERE);
            assertThat(page.locator("main")).containsText("统计 6 条现行结果");
            assertThat(page.locator("main")).containsText("加权总分");
            assertThat(page.locator("input[name=width]")).hasValue("1");
            page.click(".tabs a[href*=scorers]");
            assertThat(page.locator("tbody tr").first()).containsText("hr-editor");
            page.locator("a[href*='/statistics/without']").first().click();
            assertThat(page.locator("input[name=observer]")).hasValue("hr-editor");
            assertThat(page.locator("tbody tr")).hasCount(6);
            page.navigate("/statistics/failures?policy=conduct-checklist&period=2022-04");
            assertThat(page.locator(".heat thead")).containsText("团队 aud-a");
            assertThat(page.locator(".heat tbody tr")).hasCount(1);
            assertThat(page.locator(".heat tbody td.h4")).containsText("100%");
            assertThat(page.locator(".heat tbody td.h0")).containsText("0/1");
            page.navigate("/bonus?" + HERE);
            assertThat(page.locator("tfoot")).containsText("6");
            Download sheet = page.waitForDownload(() -> page.click("a[href^='/bonus/sheet.xlsx']"));
            assertThat(sheet.suggestedFilename()).startsWith("奖金表_2022Q2_").endsWith(".xlsx");
            page.navigate("/results?" + HERE + "&grade=" + "良好");
            Download found = page.waitForDownload(() -> page.click("a[href*='export.xlsx']"));
            assertThat(found.suggestedFilename()).startsWith("考核结果_2022Q2_").endsWith(".xlsx");
            page.navigate("/journal?action=decisions-exported");
            assertThat(page.locator("#found tbody tr").first()).containsText("grade: 良好");
            page.navigate("/journal?action=bonus-sheet-exported");
            assertThat(page.locator("#found tbody tr").first()).containsText("rows: 6");
        }
    }

    @Test
    void whatPeopleSetStandsBesideWhatTheRulesGave() {
        long id = decision("AUD1").getLong("id");
        int override = as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"reasonCode\":\"late-evidence\",\"reason\":\"证书晚到\",\"grade\":\"良好\",\"bonus\":300,\"expiresOn\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                .post("/api/v1/decisions/" + id + "/overrides")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id");
        as(Role.HR_APPROVER)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/overrides/" + override + "/confirmation")
                .then()
                .statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = signedIn(reader, "auditor");
            page.navigate("/results/" + id);
            Locator beside = page.locator("section").filter(new Locator.FilterOptions().setHasText("人工认定"));
            assertThat(beside).containsText("规则的结果");
            assertThat(beside).containsText("生效中");
            assertThat(beside).containsText("证书晚到");
            assertThat(beside).containsText("hr-approver");
            picture(page, "decision-beside");
            page.navigate("/bonus?" + HERE);
            Locator team = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("aud-a"));
            assertThat(team.locator("td").nth(2)).hasText("1");
            page.navigate("/results?" + HERE + "&asOf=2001-01-01");
            assertThat(page.locator("#found")).containsText("还没有考核结果");
            page.navigate("/results?" + HERE + "&asOf=2099-01-01");
            assertThat(page.locator("#found")).containsText("这是 2099-01-01 结束时有效的结果");
            assertThat(page.locator("#found tbody tr")).hasCount(6);
        }
    }

    @Test
    void whoMayNotKnowIsToldNothingAndWhatIsLeftOutIsSaid() {
        as(Role.EMPLOYEE, new StaffNo("AUE2")).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "zh-CN")) {
            Page page = signedIn(reader, "employee.aue2");
            page.navigate("/results/" + decision("AUE2").getLong("id"));
            assertThat(page.locator(".banner").first()).containsText("已隐去");
            assertThat(page.locator(".tree a[href^='/rules/']")).hasCount(0);
            assertThat(page.content()).doesNotContain("hr-editor");
        }
        String rule = "/rules/regulation/" + decision("AUE2").getInt("version");
        for (String address : List.of(rule, rule + "/one?rule=x", "/statistics", "/bonus", "/replays", "/samples")) {
            as(Role.EMPLOYEE, new StaffNo("AUE2")).get(address).then().statusCode(403);
        }
        as(Role.AUDITOR).get(rule + "/one?rule=nothing").then().statusCode(404);
        as(Role.AUDITOR).get("/statistics?" + HERE + "&width=much").then().statusCode(422);
        as(Role.AUDITOR)
                .formParam("policy", "regulation")
                .formParam("period", "<i>")
                .formParam("count", "x")
                .post("/samples")
                .then()
                .statusCode(422);
    }

    @Test
    void everyPageIsSoundOnADeskAndOnAPhoneInBothLanguages() {
        long id = decision("AUD2").getLong("id");
        int version = decision("AUD2").getInt("version");
        List<String> pages = List.of(
                "/results/" + id,
                "/results?" + HERE,
                "/rules/regulation/" + version + "?period=" + PERIOD,
                "/rules/regulation/" + version + "/one?rule=等级 良好&period=" + PERIOD,
                "/statistics?" + HERE,
                "/statistics/failures?policy=conduct-checklist&period=2022-04",
                "/statistics/scorers?" + HERE,
                "/statistics/without?" + HERE + "&observer=hr-editor",
                "/results/spread?" + HERE,
                "/bonus?" + HERE,
                "/samples",
                "/replays",
                "/journal",
                "/runs");
        List<String> found = new ArrayList<>();
        found.addAll(visited(pages, 1366, 768, "zh-CN", "light"));
        found.addAll(visited(pages, 390, 844, "en", "dark"));
        assertThat(found).isEmpty();
    }

    private List<String> visited(List<String> pages, int width, int height, String language, String theme) {
        List<String> found = new ArrayList<>();
        try (BrowserContext reader = browser.reader(base.toString(), width, height, language)) {
            Page page = signedIn(reader, "auditor");
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    found.add(page.url() + " console: " + message.text());
                }
            });
            if ("dark".equals(theme)) {
                page.navigate("/");
                page.click("button[name=theme][value=dark]");
            }
            for (String address : pages) {
                int status = page.navigate(address).status();
                if (status != 200) {
                    found.add(address + " answers " + status);
                }
                if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                    found.add(address + " is wider than " + width);
                }
                page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .forEach(rule -> found.add(address + " " + rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml()));
                picture(page, language + address.replaceAll("[^a-z-]+", "_"));
            }
        }
        return found;
    }

    private static Page signedIn(BrowserContext reader, String account) {
        Page page = reader.newPage();
        Browser.signIn(page, account);
        return page;
    }

    private static JsonPath decision(String staffNo) {
        return Shop.decision(staffNo, PERIOD);
    }

    /** The first mark of somebody becomes another. */
    private static void correct(String staffNo) {
        int first = TestAccounts.as(Role.HR_EDITOR)
                .get("/api/v1/observations?staffNo=" + staffNo + "&indicator=attitude&period=" + PERIOD)
                .jsonPath()
                .getInt("find { it.source == 'DAILY' }.id");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"value\":90,\"reason\":\"读错了\"}")
                .post("/api/v1/observations/" + first + "/corrections")
                .then()
                .statusCode(201);
    }

    private static void inspected(String staffNo, String item, String outcome) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(
                        "[{\"staffNo\":\"%s\",\"item\":\"%s\",\"source\":\"INSPECTION\",\"outcome\":\"%s\",\"observedOn\":\"2022-04-05\"}]"
                                .formatted(staffNo, item, outcome))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }

    private static void checklist(String team) {
        long id = as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(
                        "{\"policy\":\"conduct-checklist\",\"period\":\"2022-04\",\"scope\":{\"teams\":[\"%s\"]},\"mode\":\"FINAL\"}"
                                .formatted(team))
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        Shop.ended(id);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("auditor-" + name + ".png"))
                .setFullPage(true));
    }
}
