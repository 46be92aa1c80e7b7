package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.testing.Browser;

/** A policy on the pages, from the list to its publication; its name tries to be code. */
@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class PolicyPagesIT {

    private static final String CODE = "pages-it";
    private static final String PAGE = "/policies/" + CODE;
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Desk DESK = new Desk(CODE);
    private static boolean made;

    @TestHTTPResource("/")
    URI base;

    /** A copy of the regulation with a hostile title, made over the API as an editor would. */
    @BeforeEach
    void make() throws IOException {
        if (made) {
            return;
        }
        Path rules = Path.of("target", "test-rules", "regulation");
        put(
                "policy.yaml",
                Files.readString(rules.resolve("policy.yaml"))
                        .replace("code: regulation", "code: " + CODE)
                        .replace("zh: 售后考核制度", "zh: \"<script>alert(1)</script>制度\"")
                        .replace("en: After-sales appraisal regulation", "en: \"<img src=x onerror=alert(1)>\""));
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(each -> !each.endsWith("policy.yaml")).toList()) {
                put(file.getFileName().toString(), Files.readString(file));
            }
        }
        await();
        made = true;
    }

    @Test
    void aNameThatTriesToBeCodeIsShownAsItIs() {
        for (String address : List.of("/policies", PAGE, PAGE + "/edit", PAGE + "/steps", PAGE + "/versions", "/")) {
            as(Role.HR_EDITOR)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")));
        }
        as(Role.HR_EDITOR).get(PAGE).then().body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;制度"));
    }

    @Test
    void aFigureOfTheHouseIsNeverShownAsOneOfTheSource() {
        String page = as(Role.HR_EDITOR).get(PAGE).asString();
        String grades = page.substring(page.indexOf("<h2>grades.csv"), page.indexOf("<h2>indicators.csv"));
        String indicators = page.substring(page.indexOf("<h2>indicators.csv"), page.indexOf("<h2>sources.csv"));
        assertThat(grades).contains(">原文<").doesNotContain(">自定<");
        assertThat(indicators).contains(">自定<").doesNotContain(">原文<").contains("五项等权");
    }

    @Test
    void draftsAreForTheOfficeAndOthersReadWhatIsPublished() {
        for (String page : List.of("/edit", "/check", "/steps", "/versions", "/impact", "/edit/sentences")) {
            as(Role.EMPLOYEE).get(PAGE + page).then().statusCode(403);
            as(Role.AUDITOR).get(PAGE + page).then().statusCode(200);
        }
        as(Role.EMPLOYEE).get("/policies").then().statusCode(200).body(not(containsString("草稿")));
        as(Role.AUDITOR).post(PAGE + "/steps/submit").then().statusCode(403);
        as(Role.HR_EDITOR)
                .formParam("contentHash", "x")
                .post(PAGE + "/steps/approve")
                .then()
                .statusCode(403);
        as(Role.HR_EDITOR).get("/policies/none-such/edit").then().statusCode(404);
        as(Role.HR_EDITOR).get(PAGE + "/edit?file=../policy.yaml").then().statusCode(404);
        as(Role.HR_EDITOR).get(PAGE + "/edit?file=none.csv").then().statusCode(404);
    }

    @Test
    void aTextIsTriedWithoutBeingStored() {
        String before = DESK.etag("grades.csv");
        as(Role.HR_EDITOR)
                .contentType("text/plain")
                .body("grade,at_least,below,bonus,basis,clause,why\n优秀,x,-,1000,source,002 §奖惩,\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post(PAGE + "/edit/problems?file=grades.csv")
                .then()
                .statusCode(200)
                .body("code", hasItem("table.cell.not-a-number"))
                .body("cell", hasItem("B2"));
        assertThat(DESK.etag("grades.csv")).isEqualTo(before);
        as(Role.HR_EDITOR)
                .contentType("text/plain")
                .body(as(Role.HR_EDITOR).get(DESK.file("grades.csv")).asByteArray())
                .post(PAGE + "/edit/problems?file=grades.csv")
                .then()
                .body("findAll { it.severity == 'ERROR' }", hasSize(0));
        as(Role.HR_EDITOR).get(PAGE + "/edit/sentences").then().body("sentence", hasItem("等级是\"{grade}\""));
    }

    @Test
    void theCasesAreGreenAndTheWayToPublicationIsWalkedOnThePages() {
        as(Role.HR_EDITOR)
                .header("HX-Request", "true")
                .post(PAGE + "/check")
                .then()
                .statusCode(200)
                .body(containsString("class=\"tag good\">通过"))
                .body(not(containsString("class=\"tag bad\">不符")))
                .body(not(containsString("<html")));
        as(Role.HR_EDITOR)
                .formParam("reason", "第一版")
                .formParam("warning.mutation.stopped", "已人工复核")
                .post(PAGE + "/steps/submit")
                .then()
                .statusCode(200)
                .body(containsString("待审批"));
        String hash = as(Role.HR_APPROVER).get(DESK.draft()).path("submission.contentHash");
        as(Role.HR_APPROVER).get("/").then().body(containsString("审批制度"));
        as(Role.HR_APPROVER)
                .formParam("contentHash", hash)
                .formParam("reason", "同意")
                .post(PAGE + "/steps/approve")
                .then()
                .statusCode(200)
                .body(containsString("effectiveFrom"));
        as(Role.HR_APPROVER)
                .formParam("effectiveFrom", "2031-Q1")
                .formParam("reason", "按决议")
                .formParam("adoptedOn", "2026-09-01")
                .formParam("announcedOn", "2026-09-15")
                .formParam("record", "职代会，纪要 12")
                .post(PAGE + "/steps/publish")
                .then()
                .statusCode(200);
        as(Role.AUDITOR)
                .get(PAGE + "/versions?from=1&to=draft")
                .then()
                .statusCode(200)
                .body(containsString("2031-Q1"))
                .body(containsString("第 1 版"));
    }

    @Test
    void aTableIsEditedWithTheKeyboardPastedIntoAndSaved() {
        try (Browser browser = Browser.start();
                BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = editor(reader, "figures.csv");
            Locator why = page.locator("#sheet tbody tr", new Page.LocatorOptions().setHasText("mend_below"))
                    .locator("td")
                    .nth(6);
            String before = why.textContent();
            why.click();
            page.keyboard().press("F2");
            page.keyboard().press("Control+a");
            page.keyboard().type("typed");
            page.keyboard().press("Tab");
            assertThat(why.textContent()).isEqualTo("typed");
            page.keyboard().press("Control+z");
            assertThat(why.textContent()).isEqualTo(before);
            page.keyboard().press("Control+y");
            assertThat(why.textContent()).isEqualTo("typed");
            why.click();
            paste(page, "pasted, with a comma");
            assertThat(why.textContent()).isEqualTo("pasted, with a comma");
            page.locator("[data-do=save]").click();
            page.waitForCondition(() ->
                    as(Role.HR_EDITOR).get(DESK.file("figures.csv")).asString().contains("\"pasted, with a comma\""));
            assertThat(grave(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sheet.png")));
        }
    }

    @Test
    void aMistakeIsToldWhileTypingAndTenThousandCellsArePastedWithinASecond() {
        try (Browser browser = Browser.start();
                BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = editor(reader, "grades.csv");
            page.locator("#sheet tbody tr").first().locator("td").nth(1).click();
            page.keyboard().type("x");
            page.keyboard().press("Enter");
            page.waitForSelector("#sheet td[aria-invalid=true]");
            assertThat(page.locator("#problems .bad").count()).isPositive();
            page.locator("#sheet td").first().click();
            String rows = IntStream.range(0, 1430)
                    .mapToObj(i -> "g" + i + "\t1\t2\t3\tsource\tc\tw")
                    .collect(Collectors.joining("\n"));
            Object took = page.evaluate("""
                text => { const data = new DataTransfer(); data.setData("text/plain", text);
                  const began = performance.now();
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                  return performance.now() - began; }\
                """, rows);
            assertThat(page.locator("#sheet td").count()).isGreaterThan(10_000);
            System.out.println("10,010 cells pasted in " + took + " ms");
        }
    }

    @Test
    void sentencesAreOfferedAndTheRuleLanguageBehindThemIsShown() {
        try (Browser browser = Browser.start();
                BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = editor(reader, "consequences.dslr");
            page.evaluate(
                    "() => { const t = document.getElementById('text'); const at = t.value.indexOf('等级不合格'); t.focus();"
                            + " t.setSelectionRange(at, at); }");
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() -> page.textContent("#behind").contains("failing == true"));
            page.keyboard().press("End");
            page.keyboard().press("Enter");
            page.keyboard().press("Control+Space");
            assertThat(page.locator("#offers li").count()).isPositive();
            page.keyboard().press("Escape");
            assertThat(page.isVisible("#offers")).isFalse();
            assertThat(grave(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sentences.png")));
        }
    }

    /** The desk looks at the folder once in a while. */
    private static void await() {
        for (int i = 0; i < 120; i++) {
            Response now = as(Role.HR_EDITOR).get("/api/v1/policies/" + CODE);
            if (now.statusCode() == 200 && !now.jsonPath().getBoolean("broken")) {
                return;
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError(CODE + " is not served");
    }

    private Page editor(BrowserContext reader, String file) {
        as(Role.HR_EDITOR).get("/").then().statusCode(200);
        Page page = reader.newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        Browser.signIn(page, "hr-editor");
        page.navigate(PAGE + "/edit?file=" + file);
        page.waitForSelector("#problems li");
        assertThat(errors).isEmpty();
        return page;
    }

    private static void paste(Page page, String text) {
        page.evaluate("""
            text => { const data = new DataTransfer(); data.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }\
            """, text);
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private static void put(String file, String text) {
        Response answer = Desk.editor("pages-maker")
                .header("If-None-Match", "*")
                .contentType("text/plain")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put(DESK.file(file));
        answer.then().statusCode(201);
    }
}
