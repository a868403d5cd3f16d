package no.moteplass.groups.signout;

import java.util.HexFormat;

/** What a session is known by here: the SHA-256 of an id that only its own browser has, in hexadecimal. */
public record SessionDigest(String hex) {

    public static final String FORM = "[0-9a-f]{64}";

    public SessionDigest {
        if (!hex.matches(FORM)) {
            throw new IllegalArgumentException("no digest of a session");
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
