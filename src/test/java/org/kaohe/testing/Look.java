package org.kaohe.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the page a story has come to: can everybody use it, does it fit; and keeps its picture. */
public final class Look {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final String name;
    private final List<String> faults = new ArrayList<>();

    /** @param name of the story, the beginning of its pictures' names */
    public Look(Page page, String name) {
        this.page = page;
        this.name = name;
        page.onConsoleMessage(message -> {
            // A form that is refused answers 4xx on purpose, which the console calls an error.
            if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of 4")) {
                faults.add(page.url() + " console: " + message.text());
            }
        });
    }

    /** Clicks what leads to another page, and waits until that is there. */
    public void leaveBy(String selector) {
        page.evaluate("() => { window.leaving = true; }");
        page.click(selector);
        page.waitForCondition(this::hasArrived);
    }

    private boolean hasArrived() {
        try {
            return (boolean) page.evaluate("() => !window.leaving && document.readyState === 'complete'");
        } catch (PlaywrightException betweenTwoPages) {
            return false;
        }
    }

    public void at(String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + picture + ".png"))
                .setFullPage(true));
        if ((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0) {
            faults.add(page.url() + " is wider than its window");
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> picture + " " + rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .limit(3)
                                        .toList())
                        .forEach(faults::add);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }
}
