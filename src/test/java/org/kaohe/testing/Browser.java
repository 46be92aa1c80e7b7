package org.kaohe.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, driven by a test; where there is none, the test is skipped and says so. Nothing is ever
 * downloaded, and no page may ask any other host.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test. */
    public static Browser start() {
        Optional<Path> chromium = executable();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "SKIPPED: no chromium on the PATH. Install it (Debian: apt-get install chromium) to test the pages.");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.get())
                .setArgs(FLAGS);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A reader with cookies of their own, on a screen of this size. */
    public BrowserContext reader(String base, int width, int height, String language) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setLocale(language));
    }

    /** Signs in on the page for it. */
    public static void signIn(Page page, String account) {
        page.navigate("/login");
        page.fill("input[name=j_username]", account);
        page.fill("input[name=j_password]", TestAccounts.PASSWORD);
        page.click("form[action='/j_security_check'] button");
        page.waitForURL(address -> !address.endsWith("/j_security_check") && !address.contains("/login"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "google-chrome")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
