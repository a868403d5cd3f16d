package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and no mouse. Wherever the focus goes it must be seen, within the page as it is scrolled. */
final class Keyboard {

    private static final int FAR = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
        page.setDefaultTimeout(10_000);
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
