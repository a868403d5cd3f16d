package no.moteplass.portal.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.qute.RawString;

/** Punkt's icons as part of the page, so that they take the colour of the words beside them. */
final class Icons {

    private static final Map<String, RawString> READ = new ConcurrentHashMap<>();

    private Icons() {}

    static RawString named(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static RawString read(String name) {
        var path = "assets/punkt/icons/" + name + ".svg";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no icon " + name);
            }
            var svg = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst(" id=\"[^\"]*\"", "")
                    .replace("var(--fg-color, #2A2859)", "currentColor")
                    .replaceFirst(
                            "<svg ",
                            "<svg class=\"pkt-icon\" aria-hidden=\"true\" focusable=\"false\" width=\"24\" height=\"24\" ");
            return new RawString(svg);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
