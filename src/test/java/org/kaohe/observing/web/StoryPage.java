package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.testing.Browser;

/** A page of the story in a browser: what it must not do, and a picture of it. */
record StoryPage(Page page, int width, List<String> complaints) {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots", "manager");

    static StoryPage signedIn(BrowserContext reader, String base, String account, int width) {
        Page page = reader.newPage();
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("status of 4")) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks " + request.url());
            }
        });
        Browser.signIn(page, account);
        return new StoryPage(page, width, complaints);
    }

    /** A picture; it fits the screen, and nothing grave for who cannot see it. */
    void shown(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(rule -> name + " " + rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml()))
                .isEmpty();
        assertThat(complaints).isEmpty();
    }
}
