package org.kaohe.observing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.testing.Browser;
import org.kaohe.testing.Photos;
import org.kaohe.testing.TestAccounts;
import org.kaohe.testing.Today;

/** A photo from the phone of who inspects to the screens of the auditor and of the person on it. */
@QuarkusTest
class PhotoStoryIT {

    private static final String LEADER = "WP09";
    private static final String ACCOUNT = "manager." + LEADER.toLowerCase(java.util.Locale.ROOT);
    private static final String TEAM = "wp-team";
    private static final int MOST_MOVES = 25;
    private static final int ITEMS = 103;
    private static final int LONGEST_SIDE = 2048;
    private static final LocalDate LAST_MONTH = Today.here().withDayOfMonth(1).minusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
            Shop.open(TEAM)
                    .employs(LEADER)
                    .employs("WP01")
                    .employs("WP02")
                    .employs("WP03")
                    .ledBy(LEADER);
            TestAccounts.as(Role.MANAGER, new StaffNo(LEADER)).get("/").then().statusCode(200);
            TestAccounts.as(Role.EMPLOYEE, new StaffNo("WP02")).get("/").then().statusCode(200);
            as(Role.AUDITOR).get("/").then().statusCode(200);
            furnished = true;
        }
    }

    @Test
    void anInspectionWithThreeFailuresAndAPhotoStillTakesFewMoves() {
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 1366);
            Page page = story.page();
            page.navigate("/");
            int moves = 0;
            page.click("#menu a[href='/checklists']");
            page.waitForURL("**/checklists");
            page.keyboard().type("wp01");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/checklists/conduct-checklist/WP01"));
            moves += 6;
            assertThat(page.locator(".item")).hasCount(ITEMS);
            page.click(mark("A05", "FAIL"));
            page.keyboard().press("1");
            page.click(mark("F06", "FAIL"));
            page.keyboard().press("2");
            page.click(mark("H02", "FAIL"));
            page.keyboard().press("4");
            moves += 6;
            take(page, "A05", "photo.jpg", Photos.jpeg(1200, 900));
            // The button, the shutter, and yes.
            moves += 3;
            assertThat(photos(page, "A05")).hasCount(1);
            assertShown(photos(page, "A05").first().locator("img"));
            story.shown("photo-desk-marked");
            page.click("#submit");
            assertThat(page.locator("#review-list")).containsText("照片 1");
            page.keyboard().press("Enter");
            moves += 2;
            page.waitForSelector(".recorded");
            assertThat(page.locator(".recorded")).containsText("检查 103 条，合格 100 条，不合格 3 条");
            assertThat(page.locator(".recorded")).containsText("照片 1 张");
            story.shown("photo-desk-recorded");
            System.out.println(
                    "An inspection of " + ITEMS + " items with three failures and a photo took " + moves + " moves");
            assertThat(moves).isLessThanOrEqualTo(MOST_MOVES);

            page.click(".failures li:has-text('A05') a");
            page.waitForURL("**/observations/*");
            Locator photo = page.locator("#photos a[data-photo]");
            assertShown(photo.locator("img"));
            story.shown("photo-desk-observation");
            photo.click();
            assertThat(page.locator("#drawer")).isVisible();
            assertShown(page.locator("#drawer img"));
            story.shown("photo-desk-drawer");
            page.keyboard().press("Escape");
            assertThat(photo).isFocused();
            page.setInputFiles(
                    "#photos input[type=file]", new FilePayload("more.png", "image/png", Photos.png(90, 60)));
            page.click("#photos form button");
            assertThat(page.locator("#photos a[data-photo]")).hasCount(2);
            page.setInputFiles("#photos input[type=file]", new FilePayload("no.png", "image/png", new byte[] {1, 2}));
            page.click("#photos form button");
            assertThat(page.locator("#wrong-file")).containsText("只接受 jpg 和 png");
        }
    }

    @Test
    void photosOfAPhoneOutliveAReloadAndReachTheAuditorAndThePerson() throws IOException {
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            Page page = story.page();
            page.navigate("/checklists/conduct-checklist/WP02?day=" + LAST_MONTH);
            page.click(mark("A05", "FAIL"));
            page.click("[data-item=A05] .reasons .mark:has(input[value=PARTLY])");
            take(page, "A05", "large.jpg", Photos.jpeg(3000, 2000));
            assertThat(photos(page, "A05")).hasCount(1);
            take(page, "A05", "small.jpg", Photos.jpeg(80, 60));
            assertThat(photos(page, "A05")).hasCount(2);
            take(page, "A05", "photo.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
            assertThat(page.locator("[data-item=A05] .told-here")).containsText("Only jpg and png photos are taken");
            story.shown("photo-phone-refused");

            page.reload();
            page.waitForSelector("#resumed:not([hidden])");
            assertThat(photos(page, "A05")).hasCount(2);
            take(page, "A05", "third.png", Photos.png(60, 80));
            assertThat(photos(page, "A05")).hasCount(3);
            assertThat(page.locator("[data-item=A05] .take")).isHidden();
            // Met after all, and failed again: nothing is lost by a slip.
            page.click(mark("A05", "PASS"));
            assertThat(photos(page, "A05")).hasCount(0);
            page.click(mark("A05", "FAIL"));
            page.click("[data-item=A05] .reasons .mark:has(input[value=PARTLY])");
            assertThat(photos(page, "A05")).hasCount(3);
            page.click("[data-item=A05] .photos li:nth-child(2) button");
            assertThat(photos(page, "A05")).hasCount(2);
            assertThat(page.locator("[data-item=A05] .take")).isVisible();
            photos(page, "A05").first().scrollIntoViewIfNeeded();
            assertShown(photos(page, "A05").first().locator("img"));
            story.shown("photo-phone-marked");
            page.click("#submit");
            story.shown("photo-phone-review");
            page.click("#confirm");
            page.waitForSelector(".recorded");
            assertThat(page.locator(".recorded")).containsText("2 photos");
            story.shown("photo-phone-recorded");
        }
        long observation = as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=WP02&period=" + LAST_MONTH + "&item=A05")
                .jsonPath()
                .getLong("[0].id");
        String photo = "/api/v1/observations/" + observation + "/photos/";
        byte[] large = as(Role.AUDITOR).get(photo + 1).asByteArray();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(large));
        assertThat(picture.getWidth()).isEqualTo(LONGEST_SIDE);
        assertThat(new String(large, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(as(Role.AUDITOR).get(photo + 2).contentType()).isEqualTo("image/png");

        long decision = decided("WP02");
        try (BrowserContext reader = browser.reader(base.toString(), 1366, 768, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), "auditor", 1366);
            Page page = story.page();
            page.navigate("/results/" + decision);
            page.click("[data-tree=open]");
            Locator link = page.locator("#tree a.photo").first();
            link.scrollIntoViewIfNeeded();
            story.shown("photo-auditor-tree");
            link.click();
            assertShown(page.locator("#drawer img"));
            story.shown("photo-auditor-drawer");
        }
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "en")) {
            var story = StoryPage.signedIn(reader, base.toString(), "employee.wp02", 390);
            Page page = story.page();
            page.navigate("/my/results/" + decision);
            Locator fact = page.locator("details.known:has(a.photo)").first();
            fact.locator("summary").click();
            Locator link = fact.locator("a.photo").first();
            link.scrollIntoViewIfNeeded();
            story.shown("photo-employee-evidence");
            link.click();
            assertShown(page.locator("#drawer img"));
            story.shown("photo-employee-drawer");
            page.navigate("/my/appeals/new?decision=" + decision + "&observation=" + observation);
            assertThat(page.locator("dl.pins a.photo")).hasCount(2);
            story.shown("photo-employee-appeal");
        }
    }

    @Test
    void aDraftThatIsGivenUpTakesItsPhotosAlong() {
        try (BrowserContext reader = browser.reader(base.toString(), 390, 844, "zh-CN")) {
            var story = StoryPage.signedIn(reader, base.toString(), ACCOUNT, 390);
            Page page = story.page();
            page.navigate("/checklists/conduct-checklist/WP03");
            page.click(mark("A05", "FAIL"));
            take(page, "A05", "one.jpg", Photos.jpeg(80, 60));
            assertThat(photos(page, "A05")).hasCount(1);
            page.reload();
            page.waitForSelector("#resumed:not([hidden])");
            assertThat(photos(page, "A05")).hasCount(1);
            story.shown("photo-phone-resumed-zh");
            String picture = photos(page, "A05").first().locator("img").getAttribute("src");
            page.click("#discard");
            page.waitForSelector(
                    "#resumed",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            page.waitForCondition(() -> page.locator(".photos li").count() == 0);
            TestAccounts.as(Role.MANAGER, new StaffNo(LEADER))
                    .get(picture)
                    .then()
                    .statusCode(404);
        }
    }

    private static void take(Page page, String item, String name, byte[] photo) {
        String type = name.endsWith("png") ? "image/png" : "image/jpeg";
        page.setInputFiles("[data-item=" + item + "] .take input", new FilePayload(name, type, photo));
        page.waitForCondition(() -> page.locator(".item[aria-busy=true]").count() == 0);
    }

    private static Locator photos(Page page, String item) {
        return page.locator(".item[data-item=" + item + "] .photos li");
    }

    /** Not only there, but a picture. */
    private static void assertShown(Locator image) {
        image.scrollIntoViewIfNeeded();
        image.page().waitForCondition(() -> (boolean) image.evaluate("it => it.complete && it.naturalWidth > 0"));
    }

    /** The checklist decided and told, by HR. */
    private static long decided(String staffNo) {
        String period = Period.of(PeriodKind.MONTH, LAST_MONTH).toString();
        String scope = "{\"policy\":\"conduct-checklist\",\"period\":\"" + period + "\",";
        long run = json("/api/v1/runs", scope + "\"scope\":{\"teams\":[\"" + TEAM + "\"]},\"mode\":\"FINAL\"}", 202)
                .getLong("id");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!"DONE"
                .equals(as(Role.AUDITOR).get("/api/v1/runs/" + run).jsonPath().getString("state"))) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        json("/api/v1/publications", scope + "\"teams\":[\"" + TEAM + "\"],\"provisional\":true}", 201);
        return as(Role.AUDITOR)
                .get("/api/v1/decisions?policy=conduct-checklist&staffNo=" + staffNo + "&period=" + period)
                .jsonPath()
                .getLong("[0].id");
    }

    private static JsonPath json(String path, String body, int status) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static String mark(String item, String result) {
        return "[data-item=" + item + "] .marks .mark:has(input[value=" + result + "])";
    }
}
