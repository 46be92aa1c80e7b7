package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.testing.Browser;
import org.kaohe.testing.PageCheck;
import org.kaohe.testing.Today;

/** The operator makes, locks and hands over accounts in a browser; what is human resources' stays with them. */
@QuarkusTest
class AccountStoryIT {

    private static final String FIRST = "a first one to be changed";

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
    void theOperatorMakesAnAccountGivesItAnOwnerLocksAndUnlocksIt() {
        Shop.open("account-story").employs("ACS1");
        as(Role.HR_APPROVER).get("/").then().statusCode(200);
        as(Role.OPERATOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "accounts-desk");
            Browser.signIn(page, "operator");
            check.open("/accounts", "list");
            page.fill("#create input[name=name]", "story.clerk");
            page.fill("#create input[name=password]", "123456789012");
            page.click("button:has-text('新建')");
            assertThat(page.textContent("#wrong-roles")).contains("story.clerk");
            assertThat(page.textContent("#wrong-password")).isNotBlank();
            assertThat(page.inputValue("#create input[name=name]")).isEqualTo("story.clerk");
            check.look("wrong");
            page.check("#create input[value=hr-editor]");
            page.fill("#create input[name=password]", FIRST);
            page.click("button:has-text('新建')");
            assertThat(page.textContent("#wrong-roles")).contains("story.clerk");
            page.uncheck("#create input[value=hr-editor]");
            page.check("#create input[value=employee]");
            page.fill("#create input[name=password]", FIRST);
            page.click("button:has-text('新建')");
            assertThat(page.url()).endsWith("/accounts/story.clerk");
            assertThat(page.textContent("main")).contains("可登录", "须先修改密码", "不对应员工");
            page.fill("input[name=staffNo]", "NOBODY9");
            page.click("form[action$=owner] button");
            assertThat(page.textContent("#wrong-staffNo")).contains("NOBODY9");
            page.fill("input[name=staffNo]", "ACS1");
            page.click("form[action$=owner] button");
            assertThat(page.textContent("main")).contains("工号 ACS1");
            check.look("one");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('锁定')");
            assertThat(page.textContent("main")).contains("已锁定");
            assertThat(signsIn("story.clerk")).isFalse();
            page.click("button:has-text('解锁')");
            assertThat(page.textContent("main")).contains("可登录");
            assertThat(signsIn("story.clerk")).isTrue();
            check.open("/accounts?q=acs1", "found");
            assertThat(page.textContent("tbody")).contains("story.clerk");
            assertThat(page.textContent(".pages")).contains("共 1 条");
            page.navigate("/accounts?role=auditor&q=story");
            assertThat(page.textContent("main")).contains("没有符合条件的账号");
            assertThat(check.found()).isEmpty();
        }
    }

    @Test
    void aProgramGetsATokenThatIsShownOnce() {
        as(Role.OPERATOR).get("/").then().statusCode(200);
        as("story.program", java.util.Set.of(Role.AUDITOR), java.util.Optional.empty())
                .get("/")
                .then()
                .statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "accounts-phone");
            Browser.signIn(page, "operator");
            check.open("/accounts?q=story.program", "list").open("/accounts/story.program", "one");
            page.fill("input[name=label]", "dashboard");
            page.check("#tokens input[value=auditor]");
            page.fill("input[name=expiresAt]", "2020-01-01");
            page.click("button:has-text('Make the token')");
            assertThat(page.textContent("#wrong-expiresAt")).contains("366");
            assertThat(page.inputValue("input[name=label]")).isEqualTo("dashboard");
            page.fill("input[name=expiresAt]", Today.here().plusDays(30).toString());
            page.click("button:has-text('Make the token')");
            String token = page.textContent(".secret");
            check.look("token");
            RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .get("/api/v1/teams")
                    .then()
                    .statusCode(200);
            page.navigate("/accounts/story.program");
            assertThat(page.textContent("main")).contains("dashboard").doesNotContain(token);
            page.onceDialog(dialog -> dialog.accept());
            page.click("button[aria-label='Revoke the token dashboard']");
            assertThat(page.textContent("#tokens")).contains("Revoked");
            RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .get("/api/v1/teams")
                    .then()
                    .statusCode(401);
            assertThat(check.found()).isEmpty();
        }
    }

    @Test
    void nobodyGivesWhatIsNotTheirs() {
        as(Role.EMPLOYEE).get("/accounts").then().statusCode(403);
        as(Role.HR_EDITOR).get("/accounts").then().statusCode(403);
        as(Role.HR_APPROVER).post("/accounts/operator/lock").then().statusCode(403);
        as(Role.OPERATOR)
                .formParam("roles", "operator", "auditor")
                .post("/accounts/operator/roles")
                .then()
                .statusCode(422);
        as(Role.OPERATOR)
                .formParam("staffNo", "ACS1")
                .post("/accounts/operator/owner")
                .then()
                .statusCode(422);
        as(Role.HR_APPROVER)
                .formParam("password", "something quite else 7")
                .post("/accounts/auditor/password")
                .then()
                .statusCode(422);
        as(Role.OPERATOR).get("/accounts/nobody-there").then().statusCode(404);
        as(Role.OPERATOR).get("/accounts?role=king").then().statusCode(422);
    }

    private static boolean signsIn(String account) {
        return RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic(account, FIRST)
                        .get("/api/v1/me")
                        .statusCode()
                == 200;
    }
}
