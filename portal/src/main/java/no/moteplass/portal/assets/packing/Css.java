package no.moteplass.portal.assets.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import no.moteplass.portal.assets.packing.CssNode.Group;
import no.moteplass.portal.assets.packing.CssNode.Other;
import no.moteplass.portal.assets.packing.CssNode.Style;

/** Reads a stylesheet and writes it again, without comments and needless spaces. */
final class Css {
    private static final Set<String> GROUPS =
            Set.of("@media", "@supports", "@container", "@layer", "@starting-style", "@-moz-document");

    private final String text;
    private int at;

    private Css(String text) {
        this.text = text;
    }

    static List<CssNode> read(String stylesheet) {
        var css = new Css(spare(stylesheet));
        var nodes = css.nodes();
        if (css.at < css.text.length()) throw new IllegalArgumentException("a } too many at " + css.at);
        return nodes;
    }

    static String write(List<CssNode> nodes) {
        return nodes.stream().map(Css::write).collect(Collectors.joining());
    }

    private static String write(CssNode node) {
        return switch (node) {
            case Style(var selectors, var declarations) -> String.join(",", selectors) + "{" + declarations + "}";
            case Group(var condition, var rules) -> condition + "{" + write(rules) + "}";
            case Other(var head, var body) -> body.isEmpty() ? head + ";" : head + "{" + body + "}";
        };
    }

    private List<CssNode> nodes() {
        var nodes = new ArrayList<CssNode>();
        while (at < text.length() && text.charAt(at) != '}') {
            var head = until("{;}").strip();
            if (at >= text.length() || text.charAt(at) == '}') {
                if (!head.isEmpty()) throw new IllegalArgumentException("a rule without a body: " + head);
                return nodes;
            }
            nodes.add(text.charAt(at++) == ';' ? new Other(head, "") : rule(head));
        }
        return nodes;
    }

    private CssNode rule(String head) {
        if (GROUPS.contains(head.split("[ (]", 2)[0])) {
            var rules = nodes();
            end();
            return new Group(head, rules);
        }
        var body = body();
        end();
        return head.startsWith("@") ? new Other(head, body) : new Style(parts(head, ','), body);
    }

    private void end() {
        if (at >= text.length()) throw new IllegalArgumentException("a } is missing");
        at++;
    }

    /** Up to the brace that ends this body, with whatever stands in braces inside. */
    private String body() {
        var body = new StringBuilder();
        while (true) {
            body.append(until("{}"));
            if (at >= text.length() || text.charAt(at) == '}') break;
            at++;
            body.append('{').append(body()).append('}');
            end();
        }
        var declarations = body.toString().strip();
        return declarations.endsWith(";") ? declarations.substring(0, declarations.length() - 1) : declarations;
    }

    /** Up to one of these letters that stands in no string and no parentheses. */
    private String until(String letters) {
        int end = next(text, at, letters);
        var found = text.substring(at, end);
        at = end;
        return found;
    }

    /** What stands between these letters, where they are in no string and no parentheses. */
    static List<String> parts(String text, char letter) {
        var parts = new ArrayList<String>();
        for (int from = 0; from <= text.length(); ) {
            int end = next(text, from, String.valueOf(letter));
            var part = text.substring(from, end).strip();
            if (!part.isEmpty()) parts.add(part);
            from = end + 1;
        }
        return parts;
    }

    private static int next(String text, int from, String letters) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\') i++;
            else if (letter == '"' || letter == '\'') i = endOfString(text, i);
            else if (letter == '(' || letter == '[') depth++;
            else if (letter == ')' || letter == ']') depth--;
            else if (depth == 0 && letters.indexOf(letter) >= 0) return i;
        }
        return text.length();
    }

    private static int endOfString(String text, int from) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == quote) return i;
        }
        throw new IllegalArgumentException("a string that does not end, at " + from);
    }

    /** Without comments, each run of spaces one, none beside what parts things anyway; strings as they are. */
    private static String spare(String stylesheet) {
        var spared = new StringBuilder(stylesheet.length());
        for (int i = 0; i < stylesheet.length(); i++) {
            char letter = stylesheet.charAt(i);
            if (letter == '"' || letter == '\'') {
                int end = endOfString(stylesheet, i);
                spared.append(stylesheet, i, end + 1);
                i = end;
            } else if (stylesheet.startsWith("/*", i)) {
                i = stylesheet.indexOf("*/", i + 2) + 1;
                if (i == 0) throw new IllegalArgumentException("a comment that does not end");
            } else if (!Character.isWhitespace(letter)) {
                if ("{};,".indexOf(letter) >= 0) trimEnd(spared);
                spared.append(letter);
            } else if (!spared.isEmpty() && " {};,".indexOf(spared.charAt(spared.length() - 1)) < 0) {
                spared.append(' ');
            }
        }
        return spared.toString();
    }

    private static void trimEnd(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
    }
}
