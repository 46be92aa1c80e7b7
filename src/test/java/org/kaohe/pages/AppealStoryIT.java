package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
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

/** An appeal from the person's sign-in to the corrected decision, by everybody's own browser. */
@QuarkusTest
class AppealStoryIT {

    private static final String PERIOD = "2024-Q1";

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
    void anAppealGoesFromThePersonToTheArbiterAndBackAsACorrectedResult() {
        long decision = published("appeal-story", "APS1", "89.9");
        try (BrowserContext person = browser.reader(base.toString(), 390, 844, "zh-CN");
                BrowserContext office = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page mine = person.newPage();
            PageCheck phone = new PageCheck(mine, base.toString(), "appeal-phone");
            Browser.signIn(mine, "employee.aps1");
            mine.navigate("/my/results/" + decision);
            mine.click("#evidence summary:has-text('业务能力 · 季度考核')");
            mine.click("#evidence details[open] tbody a");
            mine.fill("textarea[name=reason]", "季度评分漏计一次培训");
            mine.click("button:has-text('提交')");
            long appeal = Long.parseLong(mine.url().replaceAll(".*/", ""));
            String arbiter = as(Role.AUDITOR).get("/api/v1/appeals/" + appeal).path("arbiter");

            Page desk = office.newPage();
            PageCheck check = new PageCheck(desk, base.toString(), "appeal-desk");
            Browser.signIn(desk, arbiter);
            desk.click(".todos a:has-text('裁定申诉 " + appeal + "')");
            assertThat(desk.textContent("main")).contains("季度评分漏计一次培训", "业务能力", "89.9", "hr-editor");
            check.look("one");
            desk.check("input[value=UPHELD]");
            desk.check("input[value=NONE]");
            desk.fill("textarea[name=reason]", "培训记录属实");
            desk.click("button:has-text('预览影响')");
            assertThat(desk.textContent("#wrong-correction")).isNotBlank();
            desk.check("input[value=CORRECT]");
            desk.fill("input[name=value]", "1000");
            desk.click("button:has-text('预览影响')");
            assertThat(desk.textContent("main")).contains("1000");
            assertThat(desk.inputValue("textarea[name=reason]")).isEqualTo("培训记录属实");
            assertThat(desk.locator("button:has-text('确认裁定')").count()).isZero();
            check.look("wrong");
            desk.fill("input[name=value]", "100");
            desk.click("button:has-text('预览影响')");
            assertThat(desk.textContent(".before-after")).contains("良好", "优秀");
            assertThat(desk.textContent("main")).contains("奖金差额（元） +500");
            check.look("confirm");
            as(Role.AUDITOR)
                    .get("/api/v1/appeals/" + appeal)
                    .then()
                    .body("state", org.hamcrest.Matchers.equalTo("OPEN"));
            desk.click("button:has-text('确认裁定')");
            assertThat(desk.url()).endsWith("/appeals/" + appeal);
            assertThat(desk.textContent("main")).contains("培训记录属实", "已重新评定", "+500");
            check.look("judged");

            mine.navigate("/");
            mine.click(".todos a:has-text('确认收到')");
            assertThat(mine.textContent(".figures")).contains("优秀");
            long corrected = Long.parseLong(mine.url().replaceAll(".*/", ""));
            assertThat(corrected).isGreaterThan(decision);
            mine.navigate("/my/notices");
            mine.click("tbody a:has-text('已有裁定')");
            assertThat(mine.textContent("main")).contains("成立", "培训记录属实", "+500");
            assertThat(mine.textContent("main")).doesNotContain(arbiter);
            phone.look("judged");
            mine.navigate("/my/results/" + decision);
            assertThat(mine.textContent(".banner")).contains("已被重新评定的结果替代");
            assertThat(mine.locator("a[href*='/my/appeals/new']").count()).isZero();

            check.open("/appeals", "list");
            assertThat(desk.textContent("tr:has-text('APS1')")).contains("成立");
            check.open("/appeals?state=OPEN&mine=true&policy=regulation&period=" + PERIOD, "none");
            check.open("/appeals/statistics", "statistics");
            assertThat(desk.textContent("main")).contains("hr-editor");
            assertThat(check.found()).isEmpty();
            assertThat(phone.found()).isEmpty();
        }
    }

    @Test
    void aRuleIsRejectedAndSomebodyElseCannotJudge() {
        long decision = published("appeal-rule", "APR1", "80");
        try (BrowserContext context = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = context.newPage();
            Browser.signIn(page, "employee.apr1");
            page.navigate("/my/results/" + decision);
            page.click("#rules li:has-text('等级 良好') a");
            page.fill("textarea[name=reason]", "<script>alert(1)</script>");
            page.click("button:has-text('Send')");
            long appeal = Long.parseLong(page.url().replaceAll(".*/", ""));
            String first = as(Role.AUDITOR).get("/api/v1/appeals/" + appeal).path("arbiter");
            try (BrowserContext other = browser.reader(base.toString(), 390, 844, "en")) {
                Page desk = other.newPage();
                PageCheck check = new PageCheck(desk, base.toString(), "appeal-hr-phone");
                as(Role.HR_EDITOR).get("/").then().statusCode(200);
                Browser.signIn(desk, "hr-editor");
                check.open("/appeals/" + appeal, "not-mine");
                assertThat(desk.locator("button:has-text('See what comes of it')")
                                .count())
                        .isZero();
                as(Role.HR_EDITOR)
                        .formParam("outcome", "REJECTED")
                        .formParam("reason", "no")
                        .post("/appeals/" + appeal + "/judgement")
                        .then()
                        .statusCode(422);
                desk.fill("input[name=why]", "on leave");
                desk.onceDialog(dialog -> dialog.accept());
                desk.click("button:has-text('Have somebody else chosen')");
                String second =
                        as(Role.AUDITOR).get("/api/v1/appeals/" + appeal).path("arbiter");
                assertThat(second).isNotEqualTo(first);
                assertThat(desk.textContent("main")).contains("on leave", "Judged the same before, or was taken off");
                assertThat(check.found()).isEmpty();
                desk.click("button:has-text('Sign out')");
                desk.waitForURL("**/login*");
                Browser.signIn(desk, second);
                desk.navigate("/appeals/" + appeal);
                desk.check("input[value=REJECTED]");
                desk.fill("textarea[name=reason]", "the rule is as published");
                desk.click("button:has-text('See what comes of it')");
                assertThat(desk.textContent("main")).contains("The result stays as it is");
                check.look("confirm");
                desk.click("button:has-text('Confirm the judgement')");
                assertThat(desk.textContent("main")).contains("Rejected", "the rule is as published");
                assertThat(check.found()).isEmpty();
            }
            page.reload();
            assertThat(page.textContent("main")).contains("Rejected", "<script>alert(1)</script>");
        }
        as(Role.EMPLOYEE, new StaffNo("APR1")).get("/appeals").then().statusCode(403);
        as(Role.MANAGER).get("/appeals/statistics").then().statusCode(403);
        as(Role.HR_EDITOR).get("/appeals?state=MAYBE").then().statusCode(422);
        as(Role.HR_EDITOR).get("/appeals/999999999").then().statusCode(404);
    }

    private static long published(String team, String staffNo, String mark) {
        for (String each : new String[] {"a0-arbiter", "a1-arbiter", "a2-arbiter"}) {
            as(each, Set.of(each.startsWith("a1") ? Role.HR_APPROVER : Role.HR_EDITOR), Optional.empty());
        }
        Shop shop = Shop.open(team).employs(staffNo).marked(staffNo, PERIOD, mark);
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        as(Role.EMPLOYEE, new StaffNo(staffNo)).get("/").then().statusCode(200);
        return Shop.decision(staffNo, PERIOD).getLong("id");
    }
}
