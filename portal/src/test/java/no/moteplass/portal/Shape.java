package no.moteplass.portal;

import java.util.List;

import com.microsoft.playwright.Page;

/** What is wrong with how a page is laid out, and what axe does not look for. */
final class Shape {

    /** One heading leads the page, nothing scrolls sideways, and no word in a button or in the menu is broken. */
    private static final String LAID_OUT = """
            () => {
              const found = [];
              const root = document.documentElement;
              const headings = document.querySelectorAll('h1').length;
              if (headings !== 1) found.push(headings + ' headings of the first level');
              if (root.scrollWidth > root.clientWidth) {
                const wide = [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.mp-skip') && !e.closest('.pkt-sr-only'));
                found.push('scrolls sideways: ' + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | '));
              }
              const broken = document.body.innerText.match(/.{0,20}e-(post|mail).{0,20}/i);
              if (broken) found.push('may end a line within a word: ' + broken[0]);
              const technical = document.body.innerText.match(/.{0,20}(\\bPT?\\d+[DHMSW]\\b|\\bnull\\b|\\bundefined\\b|\\bcursor\\b|[A-Z]{2,}_[A-Z]{2,}|\\{\\d).{0,20}/);
              if (technical) found.push('technical text: ' + technical[0]);
              for (const button of document.querySelectorAll('button, .pkt-btn, summary, nav a, time')) {
                const box = button.getBoundingClientRect(), words = document.createRange();
                words.selectNodeContents(button);
                const inside = words.getBoundingClientRect();
                if (button.matches('button, .pkt-btn') && inside.height && inside.height < box.height + 20
                    && (inside.top < box.top + 3 || inside.bottom > box.bottom - 3)) found.push('words touch the edge of ' + button.outerHTML.slice(0, 150));
                const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const text = texts.currentNode;
                  if (text.parentElement.closest('.pkt-sr-only')) continue;
                  for (const word of text.data.matchAll(/\\S+/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
                    if (lines.size > 1) found.push('breaks "' + word[0] + '" in ' + button.outerHTML.slice(0, 100));
                  }
                }
              }
              return found;
            }""";

    /** In one column, what comes later in the page does not stand above what came before. */
    private static final String IN_ORDER = """
            () => {
              const found = [];
              let before = null;
              for (const each of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                const box = each.getBoundingClientRect();
                if (!box.height || each.closest('.mp-skip') || !each.checkVisibility()) continue;
                if (before && box.bottom < before.top - 2) found.push('out of order: ' + each.outerHTML.slice(0, 120));
                before = box;
              }
              return found;
            }""";

    /** Without the page's own colours one still sees what is chosen, and which seats are taken. */
    private static final String SEEN = """
            () => {
              const found = [];
              for (const each of document.querySelectorAll('input[type=radio], input[type=checkbox], select')) {
                if (each.checkVisibility() && getComputedStyle(each).appearance === 'none') found.push('not drawn: ' + each.outerHTML.slice(0, 120));
              }
              const fill = s => { const e = document.querySelector(s); return e && getComputedStyle(e).fill; };
              const taken = fill('.mp-seat--taken'), free = fill('.mp-seat--free');
              if (taken && free && taken === free) found.push('seats are alike');
              return found;
            }""";

    /**
     * A button sends a form, a link leads somewhere, and what htmx does in place a form or a link does without it. What only
     * a script can do is not shown.
     */
    private static final String PLAIN = """
            () => {
              const found = [], tell = (what, e) => found.push(what + ': ' + e.outerHTML.slice(0, 120));
              if (window.htmx) found.push('a script has run');
              for (const each of document.querySelectorAll('button, input[type=submit]'))
                if (each.checkVisibility() && (!each.form || each.type !== 'submit' || !each.form.getAttribute('action'))) tell('sends nothing', each);
              for (const each of document.querySelectorAll('a')) {
                const to = each.getAttribute('href') || '';
                if (!to || to === '#' || to.startsWith('javascript:')) tell('leads nowhere', each);
                if (to.startsWith('#') && !document.getElementById(to.slice(1))) tell('leads to nothing', each);
              }
              for (const each of document.querySelectorAll('[hx-get], [hx-post], [hx-put], [hx-patch], [hx-delete]'))
                if (!each.closest('form[action], a[href]')) tell('does nothing', each);
              return found;
            }""";

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')]
              .filter(e => e.origin === location.origin && !e.getAttribute('href').startsWith('#'))
              .map(e => e.pathname + e.search)""";

    private Shape() {}

    static List<String> problems(Page page) {
        return found(page, LAID_OUT);
    }

    static List<String> outOfOrder(Page page) {
        return found(page, IN_ORDER);
    }

    static List<String> unseen(Page page) {
        return found(page, SEEN);
    }

    /** What would be dead without a script. */
    static List<String> needsScript(Page page) {
        return found(page, PLAIN);
    }

    /** Where the page leads within the portal. */
    static List<String> links(Page page) {
        return found(page, LINKS);
    }

    private static List<String> found(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
