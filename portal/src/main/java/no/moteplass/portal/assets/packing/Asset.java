package no.moteplass.portal.assets.packing;

import java.util.HexFormat;

import no.moteplass.platform.id.Digests;

/** One file of the pages: how templates call it, and its address, which is another when its content is. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
public record Asset(String path, String address, String type, byte[] content) {

    public static final String FOLDER = "/filer/";

    static Asset of(String path, byte[] content) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        var digest = HexFormat.of().formatHex(Digests.sha256(content), 0, 8);
        var address = FOLDER + file.substring(0, dot) + "." + digest + file.substring(dot);
        return new Asset(path, address, typeOf(file.substring(dot + 1)), content);
    }

    private static String typeOf(String extension) {
        return switch (extension) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("no type for ." + extension);
        };
    }
}
