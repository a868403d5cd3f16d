package no.moteplass.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * What axe finds on a page, and the contrasts of 1:1 that it cannot decide on. Run straight in the page, without reading
 * the stylesheets a second time for the one rule that needs it.
 */
final class Axe {

    private Axe() {}

    static List<String> problems(Page page) {
        return run(page, "");
    }

    /** Only what another width of the same page decides: what lies over what, and how large it is. */
    static List<String> ofWidth(Page page) {
        return run(page, "runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'], ");
    }

    private static List<String> run(Page page, String only) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var results = (Map<?, ?>)
                page.evaluate(
                        "axe.run(document, {" + only
                                + "preload: false, resultTypes: ['violations', 'incomplete']}).then(r => ({"
                                + "violations: r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.html.slice(0, 200) + ' ' + n.failureSummary)),"
                                + "undecided: r.incomplete.filter(v => v.id === 'color-contrast').flatMap(v => v.nodes"
                                + ".filter(n => n.any.some(c => c.data && c.data.contrastRatio === 1)).map(n => 'contrast 1:1 ' + n.html.slice(0, 200)))}))");
        var found = new ArrayList<String>();
        for (var kind : List.of("violations", "undecided")) {
            ((List<?>) results.get(kind)).forEach(each -> found.add(each.toString()));
        }
        return found;
    }
}
