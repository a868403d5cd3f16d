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

    /** For a context to run before every page of its own. */
    static final String SCRIPT = AxeBuilder.getAxeScript();

    private Axe() {}

    static List<String> problems(Page page) {
        return run(page, "");
    }

    /** Only what another width of the same page decides: what lies over what, and how large it is. */
    static List<String> ofWidth(Page page) {
        return run(page, "runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'], ");
    }

    /** All but the colours, which another language leaves as they are. */
    static List<String> ofWords(Page page) {
        return run(page, "rules: {'color-contrast': {enabled: false}}, ");
    }

    private static List<String> run(Page page, String only) {
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
