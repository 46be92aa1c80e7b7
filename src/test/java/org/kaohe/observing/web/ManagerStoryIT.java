package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

/** A manager's day: inspect somebody in few moves, mark a team, import a file, correct what was wrong. */
@QuarkusTest
class ManagerStoryIT {

    private static final String LEADER = "WM09";
    private static final String PERSON = "WM01";
    private static final String ACCOUNT = "manager." + LEADER.toLowerCase(java.util.Locale.ROOT);
    private static final int ITEMS = 103;
    private static final int MOST_MOVES = 25;

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
            Shop shop = Shop.open("wm-team").employs(LEADER).employs("WM02").employs("WM03");
            named("WM01", "单小梅");
            named("WM04", "<script>alert(1)</script>");
            shop.ledBy(LEADER);
            Shop.open("wm-other").employs("WM91");
            TestAccounts.as(Role.MANAGER, new StaffNo(LEADER)).get("/").then().statusCode(200);
            furnished = true;
        }
    }

    @Test
    void anInspectionWithThreeFailuresTakesFewMoves() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            var moves = new Moves(page);
            page.navigate("/");
            moves.click("#menu a[href='/checklists']");
            page.waitForURL("**/checklists");
            moves.type("sxm");
            moves.press("Enter");
            page.waitForURL(address -> address.contains("/checklists/conduct-checklist/" + PERSON));
            assertThat(page.locator(".item").count()).isEqualTo(ITEMS);
            story.shown("checklist-desk");
            moves.click(mark("A05", "FAIL"));
            moves.press("1");
            moves.click(mark("F06", "FAIL"));
            moves.press("2");
            moves.click(mark("H02", "FAIL"));
            moves.press("4");
            story.shown("checklist-desk-marked");
            moves.click("#submit");
            story.shown("checklist-desk-review");
            moves.press("Enter");
            page.waitForSelector(".recorded");
            story.shown("checklist-desk-recorded");
            System.out.println(
                    "An inspection of " + ITEMS + " items with three failures took " + moves.count + " moves");
            assertThat(moves.count).isLessThanOrEqualTo(MOST_MOVES);
            assertThat(page.textContent(".recorded"))
                    .contains("检查 103 条，合格 100 条，不合格 3 条，不适用 0 条")
                    .contains("未做到");
        }
        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=" + PERSON + "&period=" + Today.here() + "&size=200")
                .then()
                .header("X-Total-Count", String.valueOf(ITEMS))
                .body(containsString("\"outcome\":\"FAIL\",\"observedOn\":\"" + Today.here() + "\",\"note\":\"部分做到\""));
    }

    @Test
    void aDraftSurvivesAReloadAndTheSameInspectionTwiceIsStoredOnce() {
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            Page page = story.page();
            page.navigate("/checklists");
            story.shown("people-phone");
            assertThat(page.locator(".people").textContent()).doesNotContain("WM91");
            page.navigate("/checklists/conduct-checklist/WM02");
            page.click(mark("A01", "NA"));
            page.click(mark("A02", "FAIL"));
            page.click("[data-item=A02] .reasons .mark:has(input[value=OTHER])");
            page.fill("[data-item=A02] .note", "<b>creased</b>");
            page.locator(".chapter [data-do=section]").last().click();
            page.reload();
            page.waitForSelector("#resumed:not([hidden])");
            assertThat(page.locator("#failed").textContent()).isEqualTo("1");
            assertThat(page.inputValue("[data-item=A02] .note")).isEqualTo("<b>creased</b>");
            int none = Integer.parseInt(page.locator("#na").textContent());
            assertThat(none).isEqualTo(5);
            story.shown("checklist-phone");
            page.click("#submit");
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if ("POST".equals(request.method())) {
                    sent.add(request.postData());
                }
            });
            page.click("#confirm");
            page.waitForSelector(".recorded");
            story.shown("recorded-phone");
            assertThat(page.textContent(".recorded")).contains("1 failed, " + none + " not applicable");
            assertThat(page.locator(".recorded small").textContent()).isEqualTo("Other：<b>creased</b>");
            assertThat(sent).hasSize(1);
            TestAccounts.as(Role.MANAGER, new StaffNo(LEADER))
                    .contentType(ContentType.JSON)
                    .accept("text/html")
                    .header("Accept-Language", "en")
                    .body(sent.get(0))
                    .post("/checklists/conduct-checklist/WM02")
                    .then()
                    .statusCode(200)
                    .body(containsString("nothing was stored twice"));
        }
        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=WM02&period=" + Today.here() + "&size=200")
                .then()
                .header("X-Total-Count", String.valueOf(ITEMS));
    }

    @Test
    void nobodyOutOfReachIsInspectedAndAFailureNeedsItsReason() {
        var manager = TestAccounts.as(Role.MANAGER, new StaffNo(LEADER));
        manager.get("/checklists/conduct-checklist/WM91").then().statusCode(404);
        TestAccounts.as(Role.EMPLOYEE, new StaffNo("WM02"))
                .get("/checklists")
                .then()
                .statusCode(403);
        sent("WM91", "{\"inspection\":\"abcdef-123456\",\"version\":1,\"source\":\"INSPECTION\",\"marks\":[]}", 404);
        sent(
                        "WM03",
                        "{\"inspection\":\"abcdef-123456\",\"version\":1,\"source\":\"INSPECTION\",\"marks\":"
                                + "[{\"item\":\"A01\",\"result\":\"FAIL\"}]}",
                        422)
                .body(containsString("checklist.reason.required"))
                .body(containsString("item.A01"));
        sent("WM03", "{\"inspection\":\"abcdef-123456\",\"version\":99,\"source\":\"INSPECTION\",\"marks\":[]}", 412);
        sent("WM03", "{\"inspection\":\"abcdef-123456\",\"version\":1,\"source\":\"NOBODY\",\"marks\":[]}", 422)
                .body(containsString("observation.source.unknown"));
        sent(
                "WM03",
                "{\"inspection\":\"abcdef-123456\",\"version\":1,\"day\":\"2099-01-01\",\"source\":\"INSPECTION\","
                        + "\"marks\":[]}",
                422);
        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=WM03&period=" + Today.here())
                .then()
                .header("X-Total-Count", "0");
    }

    private static io.restassured.response.ValidatableResponse sent(String staffNo, String body, int status) {
        return TestAccounts.as(Role.MANAGER, new StaffNo(LEADER))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/checklists/conduct-checklist/" + staffNo)
                .then()
                .statusCode(status);
    }

    /** Every click and every key of somebody at work, counted. */
    private static final class Moves {
        private final Page page;
        private int count;

        Moves(Page page) {
            this.page = page;
        }

        void click(String selector) {
            count++;
            page.click(selector);
        }

        void press(String key) {
            count++;
            page.keyboard().press(key);
        }

        void type(String text) {
            text.chars().forEach(each -> press(String.valueOf((char) each)));
        }
    }

    private static String mark(String item, String result) {
        return "[data-item=" + item + "] .marks .mark:has(input[value=" + result + "])";
    }

    private static void named(String staffNo, String name) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"%s","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[{"team":"wm-team",
                        "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}""".formatted(name))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }
}
