package org.kaohe.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the pages of one reader as a story goes on: sound for everybody, nothing asked of other hosts, a picture kept. */
public final class PageCheck {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final String base;
    private final String name;
    private final List<String> found = new ArrayList<>();

    /** @param name of the pictures */
    public PageCheck(Page page, String base, String name) {
        this.page = page;
        this.base = base;
        this.name = name;
        page.onConsoleMessage(message -> {
            // A refused form is answered 422, which the browser notes as an error of its own.
            if ("error".equals(message.type()) && !message.text().contains("422")) {
                found.add(page.url() + " console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                found.add(page.url() + " asks " + request.url());
            }
        });
    }

    /** Opens the page, which has to be there, and looks at it. */
    public PageCheck open(String address, String picture) {
        int status = page.navigate(address).status();
        if (status != 200) {
            found.add(address + " answers " + status);
        }
        return look(picture);
    }

    /** Looks at the page as it is now. */
    public PageCheck look(String picture) {
        int width = page.viewportSize().width;
        if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
            found.add(page.url() + " is wider than " + width);
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .forEach(rule -> found.add(page.url().replace(base, "/") + " " + told(rule)));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + picture + ".png"))
                .setFullPage(true));
        return this;
    }

    public List<String> found() {
        return found;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .limit(3)
                        .toList();
    }
}
