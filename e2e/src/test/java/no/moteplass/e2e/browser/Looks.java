package no.moteplass.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import no.moteplass.e2e.stack.Json;

/**
 * What holds for every page: axe finds nothing at either width, nothing scrolls sideways at 320 px, the policy that lets
 * nothing foreign in is there. What fell short is collected and reported together; a screenshot of each page is kept.
 */
public final class Looks {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final String RUN_AXE = """
            async tags => JSON.stringify(await axe.run(document, {
              runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']}))""";
    private static final String POLICY = "default-src 'none'";
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;

    private final Path screenshots;
    private final Set<String> seen = new HashSet<>();
    private final List<String> shortcomings = new ArrayList<>();

    public Looks(Path screenshots) {
        this.screenshots = screenshots;
    }

    /** @param policy what the answer said; null where it is no page of the portal */
    void check(Page page, String name, @Nullable String policy) {
        if (!seen.add(name)) return;
        var number = "%02d-".formatted(seen.size());
        if (policy != null) requirePolicy(name, policy);
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : new int[] {WIDE, PHONE}) {
            page.setViewportSize(width, width == PHONE ? 780 : 900);
            screenshot(page, number + name + "-" + width);
            axe(page).forEach(finding -> shortcomings.add(name + " at " + width + " px: " + finding));
        }
        page.setViewportSize(NARROWEST, 780);
        var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > NARROWEST) {
            screenshot(page, number + name + "-" + NARROWEST);
            shortcomings.add(name + " is " + wide + " px wide on a screen of " + NARROWEST + " px: " + widest(page));
        }
        page.setViewportSize(WIDE, 900);
    }

    private void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(screenshots.resolve(name + ".png")));
    }

    private void requirePolicy(String name, String policy) {
        if (!policy.contains(POLICY) || !policy.contains("frame-ancestors 'none'")) {
            shortcomings.add(name + ": its Content-Security-Policy is «" + policy + "»");
        }
    }

    /** Violations; and where a contrast cannot be decided because text and ground are the same colour. */
    private static List<String> axe(Page page) {
        var found = Json.read(((String) page.evaluate(RUN_AXE, STANDARDS)).getBytes(StandardCharsets.UTF_8));
        var findings = new ArrayList<String>();
        for (var rule : found.path("violations")) {
            findings.add(rule.path("id").asText() + " (" + rule.path("help").asText() + "): "
                    + Json.texts(rule.path("nodes"), "html").stream().limit(3).toList());
        }
        for (var rule : found.path("incomplete")) {
            if (!rule.path("id").asText().equals("color-contrast")) continue;
            for (var node : rule.path("nodes")) {
                if (node.path("any").path(0).path("data").path("contrastRatio").asDouble() == 1.0) {
                    findings.add("text as its ground: " + node.path("html").asText());
                }
            }
        }
        return findings;
    }

    private static Object widest(Page page) {
        return page.evaluate(
                "Array.from(document.querySelectorAll('body *')).filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 160))");
    }

    /** Fails with everything that fell short on any page. */
    public void requireAllRight() {
        var softly = new SoftAssertions();
        shortcomings.forEach(softly::fail);
        softly.assertAll();
        assertThat(seen).as("pages that were looked at").isNotEmpty();
    }
}
