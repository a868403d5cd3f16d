package no.moteplass.portal.assets.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * A step of the build: writes the files of the pages as they are served, plain and packed as hard as can be, and a list
 * of them. Its arguments are the folder to write to and the folders of what makes pages.
 */
public final class PackAssets {
    /** One line a file: how templates call it, its address, its type. */
    public static final String LIST = "list.txt";

    private PackAssets() {}

    public static void main(String[] arguments) throws IOException {
        var folders = List.of(arguments).stream().map(Path::of).toList();
        var target = folders.getFirst();
        clear(target);
        var assets =
                PageAssets.of(UsedWords.of(folders.subList(1, folders.size()))).values();
        var list = new ArrayList<String>();
        for (var asset : assets) {
            var file = target.resolve(asset.address().substring(Asset.FOLDER.length()));
            Files.write(file, asset.content());
            keepIfWorthIt(asset, file.resolveSibling(file.getFileName() + ".gz"), gzip(asset.content()));
            if (Brotli4jLoader.isAvailable()) {
                keepIfWorthIt(asset, file.resolveSibling(file.getFileName() + ".br"), brotli(asset.content()));
            }
            list.add(asset.path() + " " + asset.address() + " " + asset.type());
        }
        Files.write(target.resolve(LIST), list);
    }

    private static void clear(Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(target)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    private static void keepIfWorthIt(Asset asset, Path file, byte[] packed) throws IOException {
        if (packed.length < 0.95 * asset.content().length) Files.write(file, packed);
    }

    private static byte[] brotli(byte[] content) throws IOException {
        return Encoder.compress(content, new Encoder.Parameters().setQuality(11));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
