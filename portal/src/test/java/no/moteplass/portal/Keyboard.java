package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse. Wherever the focus goes it must be seen, within the page as it is scrolled. */
final class Keyboard {

    private static final int FAR = 80;

    /** What can be reached, and where the focus was seen when it went on. Dates and times have a stop for each part. */
    private static final String WALK = """
            () => {
              document.querySelectorAll('details').forEach(each => each.open = true);
              const groups = new Set();
              const first = e => e.type !== 'radio' || e.checked || !document.querySelector(`[name="${e.name}"]:checked`)
                && !groups.has(e.name) && groups.add(e.name);
              window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && first(e));
              window.seen = new Map();
              addEventListener('keydown', window.note = () => {
                const e = document.activeElement;
                if (e === document.body || seen.get(e)) return;
                const box = e.getBoundingClientRect(), look = getComputedStyle(e);
                seen.set(e, look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                  && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
              }, true);
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              const parts = {date: 5, time: 5};
              return stops.reduce((sum, e) => sum + (parts[e.type] || 1), 1);
            }""";

    private static final String WALKED = """
            () => {
              note();
              const tell = e => e.outerHTML.slice(0, 120), order = [...seen.keys()].map(e => stops.indexOf(e)).filter(i => i >= 0);
              return [...stops.filter(e => !seen.has(e)).map(e => 'not reached: ' + tell(e)),
                ...[...seen].filter(([e, shown]) => !shown).map(([e]) => 'focus not seen: ' + tell(e)),
                ...order.filter((each, at) => at && each < order[at - 1]).map(i => 'out of order: ' + tell(stops[i]))];
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        page.setDefaultTimeout(10_000);
    }

    /**
     * From the top of a page through all that can be done there, with everything folded out: each is reached, in the order in
     * which the page is read, and seen.
     */
    static List<String> walk(Page page) {
        var stops = ((Number) page.evaluate(WALK)).intValue();
        for (var step = 0; step < stops; step++) {
            page.keyboard().down("Tab");
        }
        page.keyboard().up("Tab");
        return ((List<?>) page.evaluate(WALKED)).stream().map(String::valueOf).toList();
    }

    void open(String path) {
        page.navigate(Visitor.at(path).toString());
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void waitFor(String selector) {
        page.waitForSelector(selector);
    }

    /** One step on, which is seen. */
    void tab() {
        press("Tab");
        assertThat(page.evaluate("""
                        () => {
                          const e = document.activeElement, box = e.getBoundingClientRect(), look = getComputedStyle(e);
                          return e !== document.body && look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                        }""")).as("the focus is seen on " + here()).isEqualTo(true);
    }

    /** On to what is asked for, step by step. */
    void tabTo(String selector) {
        var wanted = page.locator(selector).first();
        for (var step = 0; step < FAR; step++) {
            tab();
            if (isFocused(wanted)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private static boolean isFocused(Locator wanted) {
        return (Boolean) wanted.evaluate("e => e === document.activeElement");
    }

    String here() {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    String id() {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }
}
