package no.moteplass.platform.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** In which forms a client takes an answer that was packed before it was asked for (RFC 9110, 12.5.3). */
public final class AcceptEncoding {

    private AcceptEncoding() {}

    /** Whether it says that it takes this form, and not with a weight of nothing. Who says nothing takes it as it is. */
    public static boolean takes(@Nullable String header, String encoding) {
        if (header == null) {
            return false;
        }
        for (var one : header.toLowerCase(Locale.ROOT).split(",")) {
            var words = one.replace(" ", "").split(";");
            if (words[0].equals(encoding)) {
                return words.length == 1 || !words[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
