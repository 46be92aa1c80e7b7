package org.kaohe.proposing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.Look;
import org.kaohe.testing.Today;

/** What is decided by persons, in a real browser, from the first to-do to the end. */
@QuarkusTest
class MattersStoryIT {

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
    void aDismissalReviewGoesItsWholeWayToADecision() {
        long id = opened("matter-a", "MAT1");
        as(Role.HR_APPROVER).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "case-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate("/cases?staffNo=MAT1");
            assertThat(page.textContent("tbody")).contains("书面警告并面谈", "人力资源（经办）");
            look.at("list");
            look.leaveBy("tbody a");
            assertThat(page.url()).endsWith("/cases/" + id);
            assertThat(page.textContent("main")).contains("建议解除审查", "注意：来源规定的原文与合法途径不一致", "002 §奖惩");
            look.at("opened");

            page.fill("form[action$='/warning'] textarea", "首次修复率低，须改进诊断");
            page.fill("form[action$='/warning'] input[name=on]", "2024-07-20");
            look.leaveBy("form[action$='/warning'] button");
            assertThat(page.textContent(".banner.good")).contains("警告与面谈已记录");

            page.fill("form[action$='/improvement'] textarea", "诊断流程");
            page.fill("form[action$='/improvement'] input[name=trainer]", "李工");
            page.fill("form[action$='/improvement'] input[name=from]", "2024-08-01");
            page.fill("form[action$='/improvement'] input[name=until]", "2024-08-10");
            look.leaveBy("form[action$='/improvement'] button");
            // Training without hours proves nothing: the sentence stands at the field, and nothing typed is lost.
            assertThat(page.getAttribute("input[name=hours]", "aria-invalid")).isEqualTo("true");
            assertThat(page.inputValue("form[action$='/improvement'] textarea")).isEqualTo("诊断流程");
            look.at("refused");
            page.fill("form[action$='/improvement'] input[name=hours]", "16");
            look.leaveBy("form[action$='/improvement'] button");
            assertThat(page.textContent("#step-Received")).contains("先在下面“文件”中上传");

            page.fill("#documents input[name=title]", "培训签收单");
            page.setInputFiles("#documents input[type=file]", pdf());
            look.leaveBy("#documents form button");
            assertThat(page.textContent("#documents")).contains("培训签收单");
            page.fill("form[action$='/receipt'] input[name=on]", "2024-08-10");
            look.leaveBy("form[action$='/receipt'] button");

            page.fill("form[action$='/reassessment'] input[name=on]", "2024-08-20");
            page.fill("input[name=scorer1]", "hr-editor");
            page.fill("input[name=scorer2]", "hr-editor");
            page.fill("input[name=item1]", "十单内首次修复率");
            page.check("input[name=objective1]");
            page.fill("input[name=item2]", "沟通");
            page.check("input[name=met2]");
            page.check("input[name=passed][value=false]");
            look.leaveBy("form[action$='/reassessment'] button");
            assertThat(page.textContent("#step-Reassessed .banner.bad")).contains("2");
            assertThat(page.isChecked("input[name=objective1]")).isTrue();
            page.fill("input[name=scorer2]", "hr-approver");
            look.leaveBy("form[action$='/reassessment'] button");

            tick(page, look, "ART42_SCREEN", "select", "NONE");
            tick(page, look, "UNION_NOTICE", "input", "2024-09-01");
            look.at("checklist");
            tick(page, look, "NOTICE_OR_PAY", "select", "NOTICE");
            page.selectOption("form[action$='/proposal'] select", "RELEASE");
            page.fill("form[action$='/proposal'] textarea", "培训后仍不合格");
            look.leaveBy("form[action$='/proposal'] button");
            assertThat(page.isVisible("form[action$='/decision']")).isFalse();
            assertThat(page.textContent("#step-Decided")).contains("您可以查看，不能办理这一步");
            assertThat(look.faults()).isEmpty();
        }
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "en")) {
            Page page = reader.newPage();
            var look = new Look(page, "case-en");
            Browser.signIn(page, "hr-approver");
            page.navigate("/cases?mine=true&staffNo=MAT1");
            look.leaveBy("a[href='/cases/" + id + "']");
            assertThat(page.inputValue("form[action$='/decision'] select")).isEqualTo("RELEASE");
            page.fill("form[action$='/decision'] textarea", "The evidence is complete");
            look.leaveBy("form[action$='/decision'] button");
            assertThat(page.textContent(".banner.good")).contains("The decision is recorded");
            look.at("decided");
            look.leaveBy("a[href$='/file']");
            assertThat(page.textContent("body")).contains("The lawful path", "The evidence is complete");
            assertThat(look.faults()).isEmpty();
        }
    }

    @Test
    void whoPassesTheReassessmentLeavesTheCaseBehindAndAProtectedPersonIsNotOfferedARelease() {
        long id = opened("matter-b", "MAT2");
        employs("matter-b", "MAT2", "{\"kind\":\"pregnancy\",\"from\":\"2024-01-01\"}");
        step(id, "warning", "{\"on\":\"2024-07-20\",\"interview\":\"诊断\"}");
        step(
                id,
                "improvement",
                "{\"way\":\"TRANSFER\",\"content\":\"转前台\",\"from\":\"2024-08-01\",\"until\":\"2024-08-10\"}");
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "case-phone");
            Browser.signIn(page, "hr-editor");
            page.navigate("/cases/" + id);
            assertThat(page.textContent(".banner.bad")).contains("法律禁止在此时解除", "孕期");
            look.at("protected");
            page.fill("#documents input[name=title]", "签收");
            page.setInputFiles("#documents input[type=file]", pdf());
            look.leaveBy("#documents form button");
            page.fill("form[action$='/receipt'] input[name=on]", "2024-08-10");
            look.leaveBy("form[action$='/receipt'] button");
            page.fill("form[action$='/reassessment'] input[name=on]", "2024-08-20");
            page.fill("input[name=scorer1]", "hr-editor");
            page.fill("input[name=scorer2]", "hr-approver");
            page.fill("input[name=item1]", "首次修复率");
            page.check("input[name=objective1]");
            page.check("input[name=met1]");
            page.check("input[name=passed][value=true]");
            look.leaveBy("form[action$='/reassessment'] button");
            assertThat(page.isVisible("form[action$='/proposal']")).isFalse();
            page.fill("#closure textarea", "重新考核合格");
            look.leaveBy("#closure button");
            assertThat(page.textContent(".banner.good")).contains("已结案");
            assertThat(page.locator("form[method=post][action^='/cases']").count())
                    .isZero();
            look.at("closed");
            assertThat(look.faults()).isEmpty();
        }
        JsonPath now = as(Role.AUDITOR).get("/api/v1/cases/" + id).jsonPath();
        assertThat(now.getString("state")).isEqualTo("CLOSED");
    }

    @Test
    void aProposalIsTakenOverDecidedAndAResultBesideTheRulesNeedsTwo() {
        Shop.open("matter-c").employs("MAT3");
        Quarter.marked("MAT3", Quarter.FIRST, "60");
        Quarter.ran("matter-c", Quarter.FIRST);
        JsonPath found = Quarter.proposals("MAT3", "", 3);
        long training = found.getLong("find { it.kind == 'training-plan' }.id");
        as(Role.HR_APPROVER).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "proposal-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate("/proposals");
            look.at("all");
            page.fill("input[name=staffNo]", "MAT3");
            page.selectOption("select[name=kind]", "training-plan");
            page.click(".filter button");
            page.waitForURL(address -> address.contains("staffNo=MAT3") && address.contains("kind=training-plan"));
            page.waitForSelector("tbody tr:only-child");
            assertThat(page.textContent("tbody")).contains("培训计划", "人力资源（经办）");
            look.leaveBy("tbody a");
            assertThat(page.textContent("main")).contains("固定的依据", "不合格措施");
            look.at("one");
            page.click("details:has(form[action$='/mine']) summary");
            look.leaveBy("form[action$='/mine'] button");
            assertThat(page.textContent(".figures")).contains("hr-editor");
            page.check("input[name=outcome][value=CHANGED]");
            page.fill("form[action$='/decision'] textarea", "人手不足");
            look.leaveBy("form[action$='/decision'] button");
            assertThat(page.getAttribute("input[name=changedTo]", "aria-invalid"))
                    .isEqualTo("true");
            assertThat(page.isChecked("input[name=outcome][value=CHANGED]")).isTrue();
            look.at("refused");
            page.fill("input[name=changedTo]", "师带徒");
            look.leaveBy("form[action$='/decision'] button");
            assertThat(page.textContent("main")).contains("改为：师带徒", "接着办理");
            look.at("decided");

            look.leaveBy("a[href^='/overrides/new']");
            page.selectOption("select[name=reasonCode]", "late-evidence");
            page.fill("textarea[name=reason]", "客户回执晚到");
            page.selectOption("select[name=grade]", "合格");
            page.fill("input[name=score]", "99");
            page.fill("input[name=expiresOn]", Today.here().plusDays(60).toString());
            look.leaveBy("form[action^='/overrides/new'] button");
            assertThat(page.getAttribute("input[name=score]", "aria-invalid")).isEqualTo("true");
            look.at("override-refused");
            page.fill("input[name=score]", "");
            look.leaveBy("form[action^='/overrides/new'] button");
            assertThat(page.textContent("main")).contains("等待第二人确认", "规则的结果");
            assertThat(page.isVisible("form[action$='/confirmation']")).isFalse();
            look.at("override-asked");
            assertThat(look.faults()).isEmpty();
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            var look = new Look(page, "proposal-phone");
            Browser.signIn(page, "hr-approver");
            page.navigate("/");
            look.at("home");
            look.leaveBy("h2 a[href^='/overrides']");
            if (page.url().contains("?")) {
                look.leaveBy("tbody a");
            }
            look.leaveBy("form[action$='/confirmation'] button");
            assertThat(page.textContent("main")).contains("Confirmed", "In effect");
            look.at("override");
            page.navigate("/proposals/" + training);
            assertThat(page.textContent("main")).contains("In effect", "Changed to something else");
            look.at("one");
            page.navigate("/overrides");
            look.at("overrides");
            assertThat(look.faults()).isEmpty();
        }
    }

    @Test
    void aPersonIsFoundAndTheFileGrows() {
        Shop.open("matter-d").employs("MAT4");
        as(Role.HR_EDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            var look = new Look(page, "people-zh");
            Browser.signIn(page, "hr-editor");
            page.navigate("/people");
            page.fill("input[name=text]", "工MAT4");
            page.click(".filter button");
            page.waitForURL(address -> address.contains("text="));
            page.waitForSelector("tbody tr:only-child");
            look.at("list");
            look.leaveBy("tbody a");
            page.click("details:has(form[action$='/certificates']) > summary");
            page.fill("form[action$='/certificates'] input[name=code]", "Repair!");
            look.leaveBy("form[action$='/certificates'] button");
            assertThat(page.textContent(".banner.bad")).contains("Repair!");
            page.fill("form[action$='/certificates'] input[name=code]", "repair");
            page.fill("form[action$='/certificates'] input[name=issuedOn]", "2024-02-01");
            look.leaveBy("form[action$='/certificates'] button");
            assertThat(page.textContent("main")).contains("证书已登记", "2025-02-01", "已到期");
            page.click("details:has(form[action$='/trainings']) > summary");
            page.fill("form[action$='/trainings'] input[name=code]", "safety");
            page.fill("form[action$='/trainings'] input[name=takenOn]", "2024-03-01");
            page.check("form[action$='/trainings'] input[value=true]");
            look.leaveBy("form[action$='/trainings'] button");
            page.click("details:has(form[action$='/suspension']) summary");
            page.fill("form[action$='/suspension'] input[name=on]", "2024-05-01");
            look.leaveBy("form[action$='/suspension'] button");
            assertThat(page.textContent("main")).contains("已暂停", "暂停自 2024-05-01");
            look.at("file");
            look.leaveBy("a[href$='/timeline']");
            assertThat(page.textContent(".timeline")).contains("safety", "证书暂停", "入职");
            look.at("timeline");
            page.navigate("/certificates");
            assertThat(page.textContent("main")).contains("MAT4");
            look.at("certificates");
            assertThat(look.faults()).isEmpty();
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            Page page = reader.newPage();
            var look = new Look(page, "people-phone");
            Browser.signIn(page, "hr-editor");
            for (String address :
                    java.util.List.of("/people", "/people/MAT4", "/people/MAT4/timeline", "/certificates")) {
                page.navigate(address);
                look.at(address.substring(1).replace('/', '_'));
            }
            assertThat(look.faults()).isEmpty();
        }
        as(Role.HR_EDITOR)
                .accept("text/html")
                .get("/people/MAT4")
                .then()
                .body(containsString("<td>支持</td><td>初级</td>"));
        Shop.open("matter-e").employs("STE1").employs("STE2").ledBy("STE2");
        as(Role.MANAGER, new StaffNo("STE2"))
                .accept("text/html")
                .get("/people/MAT4")
                .then()
                .statusCode(404);
        as(Role.MANAGER, new StaffNo("STE2"))
                .accept("text/html")
                .get("/people?text=STD")
                .then()
                .statusCode(200)
                .body(not(containsString("/people/MAT4")));
        as(Role.EMPLOYEE, new StaffNo("STE1"))
                .accept("text/html")
                .get("/people/MAT4/timeline")
                .then()
                .statusCode(404);
    }

    private static void tick(Page page, Look look, String check, String field, String finding) {
        String form = "form[action$='/checklist']:has(input[value=" + check + "]) ";
        if (!page.isVisible(form)) {
            page.click("#step-Ticked summary");
        }
        if (field.equals("select")) {
            page.selectOption(form + "select", finding);
        } else {
            page.fill(form + "input[name=finding]", finding);
        }
        page.fill(form + "input[name=note]", "已核对");
        look.leaveBy(form + "button");
        assertThat(page.textContent(".banner.good")).contains("核对结果已记录");
    }

    private static FilePayload pdf() {
        return new FilePayload("receipt.pdf", "application/pdf", "%PDF-1.7 签收".getBytes(StandardCharsets.UTF_8));
    }

    private static void employs(String team, String staffNo, String condition) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                    {"name":"员工%s","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[{"team":"%s",
                    "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],
                    "conditions":[%s]}\
                    """.formatted(staffNo, team, condition))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }

    private static void step(long id, String step, String body) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/cases/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static long opened(String team, String staffNo) {
        Shop.open(team).employs(staffNo);
        Quarter.marked(staffNo, Quarter.FIRST, "60");
        Quarter.ran(team, Quarter.FIRST);
        Quarter.marked(staffNo, Quarter.SECOND, "60");
        Quarter.ran(team, Quarter.SECOND);
        Quarter.proposals(staffNo, "&kind=dismissal-review", 1);
        return as(Role.HR_EDITOR)
                .get("/api/v1/cases?staffNo=" + staffNo)
                .jsonPath()
                .getLong("[0].id");
    }
}
