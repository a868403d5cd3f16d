package no.moteplass.portal.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import no.moteplass.platform.id.Digests;

/** Addresses of stylesheets and pictures that change when their content does, so that browsers may keep them. */
final class Assets {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    static String url(String path) {
        return KNOWN.computeIfAbsent(path, Assets::withDigest);
    }

    private static String withDigest(String path) {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return path; // A buyer's own, somewhere else.
            }
            return path + "?v=" + HexFormat.of().formatHex(Digests.sha256(file.readAllBytes()), 0, 5);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
