package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.PageCheck;
import org.kaohe.testing.TestAccounts;

/** What an employee does about their own result, in a browser; and what nobody else can do in their place. */
@QuarkusTest
class EmployeeStoryIT {

    private static final String PERIOD = "2024-Q2";

    private static Browser browser;

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

    @Test
    void anEmployeeReadsTheResultReceivesItAndAppealsOneObservation() {
        long decision = published("story-a", "STA1", "89.9");
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "employee-zh");
            Browser.signIn(page, "employee.sta1");
            page.click(".todos a:has-text('确认收到')");
            assertThat(page.url()).endsWith("/my/results/" + decision);
            assertThat(page.textContent(".figures")).contains("良好", "89.9");
            assertThat(page.textContent("main")).contains("失分最多的地方", "怎样可以提高等级", "优秀", "记录人姓名已隐去");
            assertThat(page.textContent("main")).doesNotContain("hr-editor");
            check.look("my-result");
            page.click("button:has-text('确认收到')");
            assertThat(page.textContent("#act + p, .act")).contains("已确认收到", "不等于同意");
            check.open("/my/results", "my-results");
            page.click("tbody a");
            page.click("#evidence summary >> nth=0");
            page.click("#evidence details[open] tbody tr:last-child a");
            assertThat(page.url()).contains("/my/appeals/new?decision=" + decision + "&observation=");
            check.look("appeal-new");
            page.fill("textarea[name=reason]", "   ");
            page.click("button:has-text('提交')");
            assertThat(page.textContent("#wrong-reason")).contains("2000");
            check.look("appeal-wrong");
            page.fill("textarea[name=reason]", "漏记了加班：<b>三次</b>");
            page.click("button:has-text('提交')");
            assertThat(page.url()).matches(".*/my/appeals/\\d+");
            assertThat(page.textContent("main")).contains("待裁定", "裁定人于", "<b>三次</b>");
            check.look("appeal-open");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('撤回申诉')");
            assertThat(page.textContent("main")).contains("已撤回");
            check.open("/my/appeals", "my-appeals");
            assertThat(page.textContent("tbody")).contains("观察记录", "已撤回");
            page.navigate("/my/appeals/new?decision=" + decision);
            page.fill("textarea[name=reason]", "请人复核");
            page.click("button:has-text('提交')");
            assertThat(page.textContent("h1")).contains("人工复核");
            assertThat(check.found()).isEmpty();
        }
    }

    @Test
    void anEmployeeSeesToTheOwnDataNoticesAndAccountOnAPhone() {
        long decision = published("story-b", "STB1", "70");
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "employee-phone");
            Browser.signIn(page, "employee.stb1");
            check.open("/my/results", "my-results").open("/my/results/" + decision, "my-result");
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            check.look("my-result-open");
            check.open("/my/appeals", "my-appeals");
            check.open("/my/appeals/new?decision=" + decision, "appeal-review");
            check.open("/my/notices", "my-notices");
            assertThat(page.textContent("tbody")).contains("is published");
            page.click("tbody button");
            assertThat(page.textContent("tbody")).contains("read 2");
            page.navigate("/my/notices?unread=true");
            assertThat(page.textContent("main")).contains("No notices");
            page.fill("input[name=mail]", "a@b;c");
            page.evaluate("document.querySelector('#contact form').noValidate = true");
            page.click("#contact button");
            assertThat(page.textContent("#wrong-mail")).contains("a@b;c");
            check.look("mail-wrong");
            page.fill("input[name=mail]", "stb1@example.com");
            page.click("#contact button");
            assertThat(page.inputValue("input[name=mail]")).isEqualTo("stb1@example.com");
            check.open("/my/data", "my-data");
            Download record = page.waitForDownload(() -> page.click("a[download]"));
            assertThat(record.suggestedFilename()).isEqualTo("my-record.json");
            page.fill("textarea[name=text]", "My name is written wrong.");
            page.click("button:has-text('Send')");
            assertThat(page.textContent("#requests")).contains("My name is written wrong.", "HR answers by");
            check.open("/my/account", "my-account");
            page.fill("input[name=label]", "my script");
            page.check("input[value=employee]");
            page.click("button:has-text('Make the token')");
            String token = page.textContent(".secret");
            assertThat(token).startsWith("kaohe_");
            check.look("token");
            page.navigate("/my/account");
            assertThat(page.textContent("main")).contains("my script").doesNotContain(token);
            page.onceDialog(dialog -> dialog.accept());
            page.click("button[aria-label='Revoke the token my script']");
            assertThat(page.textContent("#tokens")).contains("Revoked");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('Sign out everywhere')");
            assertThat(page.url()).contains("/login");
            page.navigate("/my/account");
            assertThat(page.url()).contains("/login");
            assertThat(check.found()).isEmpty();
        }
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        long decision = published("story-c", "STC1", "80");
        Shop.open("story-d").employs("STD1");
        var stranger = as(Role.EMPLOYEE, new StaffNo("STD1"));
        stranger.get("/my/results/" + decision).then().statusCode(404);
        as(Role.HR_EDITOR).get("/my/results/" + decision).then().statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("STD1"))
                .get("/my/appeals/new?decision=" + decision)
                .then()
                .statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("STD1"))
                .formParam("decision", decision)
                .formParam("reason", "x")
                .post("/my/appeals")
                .then()
                .statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("STD1"))
                .post("/my/results/" + decision + "/acknowledgement")
                .then()
                .statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("STC1"))
                .get("/my/appeals/new?decision=" + decision + "&observation=999999999")
                .then()
                .statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("STC1")).get("/my/results?page=-1").then().statusCode(422);
        as(Role.EMPLOYEE, new StaffNo("STC1"))
                .get("/my/results/" + decision)
                .then()
                .statusCode(200)
                .body(not(containsString("hr-editor")));
        as(Role.OPERATOR).get("/my/results").then().statusCode(200).body(containsString("此账号不对应任何员工"));
    }

    @Test
    void aTokenMakesNoTokenOnAPageEither() {
        String token = as(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"label\":\"t\",\"roles\":[\"operator\"],\"readOnly\":false,\"expiresAt\":\"%s\"}"
                        .formatted(java.time.Instant.now().plusSeconds(3600)))
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        for (String address : new String[] {"/my/account/tokens", "/my/account/leave"}) {
            io.restassured.RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .formParam("label", "more")
                    .post(address)
                    .then()
                    .statusCode(403)
                    .body("code", org.hamcrest.Matchers.equalTo("token.not-for-accounts"));
        }
    }

    private static long published(String team, String staffNo, String mark) {
        for (String each : new String[] {"a0-arbiter", "a1-arbiter", "a2-arbiter"}) {
            as(each, Set.of(each.startsWith("a1") ? Role.HR_APPROVER : Role.HR_EDITOR), Optional.empty());
        }
        Shop shop = Shop.open(team).employs(staffNo).marked(staffNo, PERIOD, mark);
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        TestAccounts.as(Role.EMPLOYEE, new StaffNo(staffNo)).get("/").then().statusCode(200);
        return Shop.decision(staffNo, PERIOD).getLong("id");
    }
}
