package no.moteplass.platform.connection;

import java.util.Map;

/** What every answer tells browsers. */
public final class SafeHeaders {

    /** An answer of an API shows nothing, loads nothing and is framed by nobody. */
    public static final Map<String, String> OF_AN_API = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "Strict-Transport-Security", "max-age=31536000");

    private SafeHeaders() {}
}
