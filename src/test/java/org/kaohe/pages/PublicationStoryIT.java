package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.PageCheck;

/** HR publishes a period team by team in a browser, and reminds those who have not received theirs. */
@QuarkusTest
class PublicationStoryIT {

    private static final String PERIOD = "2026-Q1";

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
    void hrPublishesTeamByTeamAndRemindsWhoHasNotReceived() {
        Shop ready = Shop.open("wave-a").employs("WVA1").employs("WVA2");
        ready.marked("WVA1", PERIOD, "85").marked("WVA2", PERIOD, "95");
        Shop thin = Shop.open("wave-b").employs("WVB1");
        ready.ran(PERIOD, "FINAL");
        thin.ran(PERIOD, "FINAL");
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "publication-zh");
            as(Role.HR_EDITOR).get("/").then().statusCode(200);
            Browser.signIn(page, "hr-editor");
            check.open("/publications", "list");
            page.selectOption("select[name=policy]", "regulation");
            page.selectOption("select[name=period]", PERIOD);
            page.click("button:has-text('查看进度')");
            assertThat(page.textContent("tr:has-text('团队 wave-a')")).contains("2 人待公布");
            assertThat(page.textContent("tr:has-text('团队 wave-b')")).contains("1 人待补依据");
            assertThat(page.isChecked("input[value=wave-a]")).isTrue();
            assertThat(page.isChecked("input[value=wave-b]")).isFalse();
            check.look("readiness");
            page.uncheck("input[value=wave-a]");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('公布所选团队')");
            assertThat(page.textContent("#wrong-teams")).contains("没有选择团队");
            check.look("wrong");
            page.check("input[value=wave-a]");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('公布所选团队')");
            assertThat(page.url()).matches(".*/publications/\\d+");
            assertThat(page.textContent("main")).contains("尚未确认收到：2 人", "WVA1", "WVA2");
            check.look("wave");
            String wave = page.url();
            long decision = Shop.decision("WVA1", PERIOD).getLong("id");
            as(Role.EMPLOYEE, new StaffNo("WVA1"))
                    .post("/api/v1/me/results/" + decision + "/acknowledgement")
                    .then()
                    .statusCode(200);
            page.click("button:has-text('提醒尚未确认的人')");
            assertThat(page.textContent(".banner")).contains("已提醒 1 人");
            assertThat(page.textContent("tbody")).contains("WVA2").doesNotContain("WVA1");
            page.click("button:has-text('提醒尚未确认的人')");
            assertThat(page.textContent(".banner")).contains("没有需要提醒的人");
            page.navigate("/publications?policy=regulation&period=" + PERIOD);
            assertThat(page.textContent("tr:has-text('团队 wave-a')")).contains("已全部公布");
            page.check("input[value=wave-b]");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('公布所选团队')");
            assertThat(page.textContent(".banner")).contains("没有未公布的");
            page.check("input[name=provisional]");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('公布所选团队')");
            assertThat(page.textContent("main")).contains("WVB1");
            assertThat(check.found()).isEmpty();
            as(Role.HR_EDITOR)
                    .get("/publications?policy=regulation&period=abc")
                    .then()
                    .statusCode(422);
            try (BrowserContext phone = browser.reader(base.toString(), 390, 844, "en")) {
                Page small = phone.newPage();
                PageCheck looks = new PageCheck(small, base.toString(), "publication-phone");
                as(Role.AUDITOR).get("/").then().statusCode(200);
                Browser.signIn(small, "auditor");
                looks.open("/publications?policy=regulation&period=" + PERIOD, "readiness");
                assertThat(small.isVisible("input[name=team]")).isFalse();
                looks.open(wave, "wave");
                assertThat(looks.found()).isEmpty();
            }
        }
    }

    @Test
    void whoIsNotHrPublishesNothing() {
        as(Role.MANAGER).get("/publications").then().statusCode(403);
        as(Role.EMPLOYEE).get("/publications").then().statusCode(403);
        as(Role.AUDITOR)
                .formParam("policy", "regulation")
                .post("/publications")
                .then()
                .statusCode(403);
        as(Role.HR_EDITOR)
                .formParam("policy", "../x")
                .formParam("period", "soon")
                .post("/publications")
                .then()
                .statusCode(422)
                .body(containsString("soon"));
    }
}
