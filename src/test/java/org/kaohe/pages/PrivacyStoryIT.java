package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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

/** HR answers a request about personal data and forgets somebody who has left, in a browser; not before the law allows it. */
@QuarkusTest
class PrivacyStoryIT {

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
    void aRequestIsAnsweredAndAnErasureIsTriedRefusedAndDone() {
        Shop.open("privacy-story").employs("PVS1");
        left("PVS2", "2025-12-31");
        left("PVS3", "2024-01-31");
        as(Role.EMPLOYEE, new StaffNo("PVS1"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("kind", "CORRECTION")
                .formParam("text", "入职日期不对")
                .post("/my/data/requests")
                .then()
                .statusCode(200);
        as(Role.HR_APPROVER).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "privacy-desk");
            Browser.signIn(page, "hr-approver");
            check.open("/privacy", "overview");
            String request = "#requests li:has-text('入职日期不对')";
            page.evaluate("document.querySelectorAll('#requests textarea').forEach(each => each.required = false)");
            page.click(request + " button:has-text('已办理')");
            assertThat(page.textContent("#wrong-answer")).contains("2000");
            check.look("wrong");
            page.fill(request + " textarea", "已更正为 2024-01-01");
            page.click(request + " button:has-text('已办理')");
            assertThat(page.locator(request).count()).isZero();
            as(Role.EMPLOYEE, new StaffNo("PVS1"))
                    .get("/api/v1/me/requests")
                    .then()
                    .body("[0].state", equalTo("DONE"));

            page.fill("input[name=staffNo]", "PVS1");
            page.fill("#erase textarea", "本人要求");
            page.click("button:has-text('试算')");
            assertThat(page.textContent("#wrong-staffNo")).contains("PVS1");
            page.fill("input[name=staffNo]", "PVS2");
            page.click("button:has-text('试算')");
            assertThat(page.textContent("#wrong-staffNo")).contains("2028-01-01");
            assertThat(page.inputValue("#erase textarea")).isEqualTo("本人要求");
            check.look("kept-by-law");
            page.fill("input[name=staffNo]", "PVS3");
            page.click("button:has-text('试算')");
            assertThat(page.textContent("main")).contains("PVS3", "尚未删除任何内容");
            check.look("dry-run");
            as(Role.AUDITOR).get("/api/v1/employees/PVS3").then().body("name", equalTo("员工PVS3"));
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('确认删除')");
            assertThat(page.textContent(".banner")).contains("PVS3 的信息已删除");
            as(Role.AUDITOR).get("/api/v1/employees/PVS3").then().body("name", equalTo("***"));
            assertThat(check.found()).isEmpty();
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            PageCheck check = new PageCheck(page, base.toString(), "privacy-phone");
            as(Role.AUDITOR).get("/").then().statusCode(200);
            Browser.signIn(page, "auditor");
            check.open("/privacy", "auditor");
            assertThat(page.locator("#erase").count()).isZero();
            assertThat(page.locator("#requests").count()).isZero();
            assertThat(check.found()).isEmpty();
        }
        as(Role.HR_EDITOR)
                .formParam("staffNo", "PVS2")
                .post("/privacy/erasures")
                .then()
                .statusCode(403);
        as(Role.EMPLOYEE).get("/privacy").then().statusCode(403);
    }

    private static void left(String staffNo, String day) {
        as(Role.HR_EDITOR)
                .contentType("application/json")
                .body("""
                {"name":"员工%s","sex":"FEMALE","hiredOn":"2024-01-01","leftOn":"%s","assignments":[{"team":"privacy-story",
                "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}""".formatted(staffNo, day))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }
}
