package no.moteplass.portal.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import no.moteplass.portal.assets.packing.Asset;
import no.moteplass.portal.assets.packing.PackAssets;
import no.moteplass.portal.assets.packing.PageAssets;

/** What the build packed, by the path that templates name and by address; while somebody works on it, made from its sources. */
public final class Assets {
    private static final String PACKED = "packed/";
    private static final Assets KNOWN = LaunchMode.current() == LaunchMode.DEVELOPMENT ? fromSources() : packed();

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, AssetFile> files = new HashMap<>();

    private Assets() {}

    /** An address that changes when the content does, so that browsers may keep it; a buyer's own file is somewhere else. */
    public static String url(String path) {
        return KNOWN.addresses.getOrDefault(path, path);
    }

    static @Nullable AssetFile at(String address) {
        return KNOWN.files.get(address);
    }

    /** What stands there now, for a page of the release before (or after) this one. */
    static @Nullable AssetFile nowAt(String address) {
        var parts = address.split("\\.");
        if (parts.length != 3) return null;
        for (var known : KNOWN.files.entrySet()) {
            if (known.getKey().startsWith(parts[0] + ".") && known.getKey().endsWith("." + parts[2])) {
                return known.getValue();
            }
        }
        return null;
    }

    private static Assets packed() {
        var list = content(PackAssets.LIST);
        if (list == null) throw new IllegalStateException("the files of the pages are not packed: build with Maven");
        var assets = new Assets();
        for (var line : list.toString(StandardCharsets.UTF_8).lines().toList()) {
            var words = line.split(" ");
            var file = words[1].substring(Asset.FOLDER.length());
            var plain = content(file);
            if (plain == null) throw new IllegalStateException(file + " is not packed");
            assets.add(
                    words[0], words[1], new AssetFile(words[2], plain, content(file + ".gz"), content(file + ".br")));
        }
        return assets;
    }

    private static Assets fromSources() {
        try {
            var assets = new Assets();
            for (var asset : PageAssets.of(null).values()) {
                var file = new AssetFile(asset.type(), Buffer.buffer(asset.content()), null, null);
                assets.add(asset.path(), asset.address(), file);
            }
            return assets;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(String path, String address, AssetFile file) {
        addresses.put(path, address);
        files.put(address, file);
    }

    private static @Nullable Buffer content(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(PACKED + name)) {
            return file == null ? null : Buffer.buffer(file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
