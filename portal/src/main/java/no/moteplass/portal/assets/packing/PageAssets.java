package no.moteplass.portal.assets.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The files that pages name, of what lies on the class path: three stylesheets become one, which names the others by their addresses. */
public final class PageAssets {
    static final String STYLESHEET = "/moteplass.css";
    static final String PUNKT = "/punkt/pkt.min.css";
    static final List<String> OWN_STYLESHEETS = List.of("/portal.css", "/parts.css");
    private static final List<String> FILES = List.of(
            "/bilder/merke.svg",
            "/bilder/bord.svg",
            "/inter/inter-latin.woff2",
            "/punkt/icons/check-medium.svg",
            "/punkt/icons/chevron-thin-down.svg",
            "/punkt/icons/minus-sign.svg",
            "/punkt/icons/new-window-small.svg",
            "/portal.js");
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Pattern NAMED_FILE = Pattern.compile("url\\(\"?(?!data:)/?([^)\"]+)\"?\\)");

    private PageAssets() {}

    /** By the path that templates name; the stylesheet is cut to these words, or whole where there are none (work in progress). */
    public static Map<String, Asset> of(@Nullable UsedWords used) throws IOException {
        var assets = new LinkedHashMap<String, Asset>();
        for (var path : FILES) assets.put(path, Asset.of(path, content("assets" + path)));
        assets.put("/htmx.js", Asset.of("/htmx.js", content(HTMX)));
        var stylesheet = named(stylesheet(used), assets);
        assets.put(STYLESHEET, Asset.of(STYLESHEET, stylesheet.getBytes(StandardCharsets.UTF_8)));
        return assets;
    }

    private static String stylesheet(@Nullable UsedWords used) throws IOException {
        var own = new ArrayList<CssNode>();
        for (var path : OWN_STYLESHEETS) own.addAll(Css.read(text(path)));
        var punkt = Css.read(text(PUNKT));
        if (used != null) punkt = new StylesheetCut(used).cut(punkt, List.of(Css.write(own)));
        return Css.write(punkt) + Css.write(own);
    }

    private static String named(String stylesheet, Map<String, Asset> assets) {
        return NAMED_FILE.matcher(stylesheet).replaceAll(found -> {
            var path = found.group(1);
            var asset = assets.get(path.startsWith("icons/") ? "/punkt/" + path : "/" + path);
            if (asset == null)
                throw new IllegalStateException("the stylesheet names " + path + ", which is not packed");
            return "url(" + asset.address() + ")";
        });
    }

    static String text(String path) throws IOException {
        return new String(content("assets" + path), StandardCharsets.UTF_8);
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) throw new IllegalStateException(resource + " is missing");
            return file.readAllBytes();
        }
    }
}
