package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Browser;
import org.kaohe.testing.TestAccounts;

/** Every page in a real browser: it loads, fits, asks nobody else, and can be used without eyes or mouse. */
@QuarkusTest
class PagesIT {

    private static final List<String> EVERYBODYS = List.of("/", "/results");
    private static final List<String> OFFICE = List.of(
            "/capabilities",
            "/policies",
            "/policies/regulation",
            "/policies/regulation/edit",
            "/policies/regulation/edit?file=consequences.dslr",
            "/policies/regulation/check",
            "/policies/regulation/impact",
            "/policies/regulation/steps",
            "/policies/regulation/versions",
            "/runs",
            "/journal",
            "/results/spread?policy=regulation&period=2024-Q3",
            "/results?policy=regulation&period=2001-Q2");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static Browser browser;
    private static boolean furnished;
    private static long decision;

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
            Shop shop = Shop.open("pages-it").employs("PGI1").employs("PGI2").marked("PGI1", "2024-Q3", "88.333");
            shop.ran("2024-Q3", "FINAL");
            shop.published("2024-Q3");
            decision = Shop.decision("PGI1", "2024-Q3").getLong("id");
            furnished = true;
        }
    }

    @Test
    void everyPageIsSoundOnADeskAndOnAPhoneInBothLanguages() {
        TestAccounts.as(Role.HR_EDITOR).get("/").then().statusCode(200);
        List<String> pages = new ArrayList<>(EVERYBODYS);
        pages.addAll(OFFICE);
        pages.add("/results/" + decision);
        List<String> found = new ArrayList<>();
        found.addAll(visited("hr-editor", pages, 1366, 768, "zh-CN", "desk-zh"));
        found.addAll(visited("hr-editor", pages, 390, 844, "en", "phone-en"));
        assertThat(found).isEmpty();
    }

    @Test
    void whatAnEmployeeSeesIsSoundAndIsTheirs() {
        TestAccounts.as(Role.EMPLOYEE, new StaffNo("PGI1")).get("/").then().statusCode(200);
        List<String> pages = new ArrayList<>(EVERYBODYS);
        pages.add("/results/" + decision);
        assertThat(visited("employee.pgi1", pages, 390, 844, "zh-CN", "employee"))
                .isEmpty();
    }

    @Test
    void theDarkSideIsAsReadable() {
        TestAccounts.as(Role.AUDITOR).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            Browser.signIn(page, "auditor");
            page.click("button[name=theme][value=dark]");
            List<String> found = new ArrayList<>();
            for (String address : List.of(
                    "/", "/results", "/results/" + decision, "/policies", "/policies/regulation", "/nothing-here")) {
                page.navigate(address);
                assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
                found.addAll(grave(page, address));
                picture(page, "dark", address);
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirstAndTheLanguageStays() {
        TestAccounts.as(Role.HR_APPROVER).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            Page page = reader.newPage();
            Browser.signIn(page, "hr-approver");
            page.navigate("/results");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            page.click("button[name=language]");
            assertThat(page.url()).endsWith("/results");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            page.navigate("/");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @Test
    void theMenuFoldsOnAPhone() {
        TestAccounts.as(Role.HR_APPROVER).get("/").then().statusCode(200);
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "zh-CN")) {
            Page page = reader.newPage();
            Browser.signIn(page, "hr-approver");
            page.navigate("/");
            assertThat(page.isVisible("#menu a")).isFalse();
            page.click(".menu-switch");
            assertThat(page.isVisible("#menu a")).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.isVisible("#menu a")).isFalse();
        }
    }

    private List<String> visited(
            String account, List<String> pages, int width, int height, String language, String name) {
        try (BrowserContext reader = browser.reader(base.toString(), width, height, language)) {
            Page page = reader.newPage();
            List<String> found = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    found.add(page.url() + " console: " + message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(base.toString()) && !request.url().startsWith("data:")) {
                    found.add(page.url() + " asks " + request.url());
                }
            });
            Browser.signIn(page, account);
            for (String address : pages) {
                Response answer = page.navigate(address);
                found.addAll(Optional.of(answer.status())
                        .filter(status -> status != 200)
                        .map(status -> address + " answers " + status)
                        .stream()
                        .toList());
                if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                    found.add(address + " is wider than " + width);
                }
                found.addAll(grave(page, address));
                picture(page, name, address);
            }
            return found;
        }
    }

    private static List<String> grave(Page page, String address) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> address + " " + told(rule))
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .limit(3)
                        .toList();
    }

    private static void picture(Page page, String name, String address) {
        String place = address.equals("/") ? "home" : address.substring(1).replaceAll("[^a-z0-9-]+", "_");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + place + ".png")));
    }
}
